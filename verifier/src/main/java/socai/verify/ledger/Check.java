package socai.verify.ledger;

/** One thing that is looked at in every event, checkpoint or table, and what it proves. */
public enum Check {
    NUMBERING("ledger numbers run from 1 without a gap", "số sổ cái liền mạch từ 1"),
    SEALED_TIME("the time of sealing never goes back", "thời điểm niêm phong không bao giờ lùi"),
    RECORDED_ORDER(
            "events are numbered in the order in which they were recorded",
            "sự kiện được đánh số theo thứ tự ghi nhận"),
    EVENT_THERE("every ledger number has its event", "mỗi số sổ cái đều có sự kiện của nó"),
    STREAM_ORDER(
            "in each stream the events are numbered 0, 1, 2 … in ledger order",
            "trong mỗi luồng, sự kiện được đánh số 0, 1, 2 … theo thứ tự sổ cái"),
    NOTHING_SLIPPED_IN(
            "no event stands unsealed before a sealed one",
            "không có sự kiện chưa niêm phong nào đứng trước sự kiện đã niêm phong"),
    AUTHORITY(
            "every event names actor, document and reason, in a form of its format",
            "mỗi sự kiện đều ghi người ghi, văn bản và lý do, đúng dạng của nó"),
    EFFECTIVE_ON(
            "the day in the column is the day in the payload",
            "ngày ở cột trùng với ngày trong nội dung"),
    DECISIONS(
            "a number names one decision per issuer and year",
            "mỗi số chỉ một quyết định của một cơ quan trong một năm"),
    READABLE(
            "every event is of a kind in the catalogue and can be read as such",
            "mỗi sự kiện thuộc một loại trong danh mục và đọc được đúng như vậy"),
    ENTRY(
            "every entry is the hash of its event as it is stored now",
            "mỗi mục là giá trị băm của sự kiện đang lưu"),
    TILES(
            "the published tiles are the tree of the events",
            "các mảnh đã công bố đúng là cây của các sự kiện"),
    CHECKPOINT_ROOTS(
            "every batch has its checkpoint, with the root that the events give",
            "mỗi đợt niêm phong có điểm kiểm tra với gốc đúng với các sự kiện"),
    CHECKPOINT_SIGNATURES(
            "every checkpoint is signed by a key of the log valid at its size",
            "mỗi điểm kiểm tra được ký bằng khóa của nhật ký có hiệu lực khi ấy"),
    HEAD(
            "the newest checkpoint covers the newest event",
            "điểm kiểm tra mới nhất bao trùm sự kiện mới nhất"),
    KEYS(
            "the log lists the keys that the auditor knows, and no others",
            "nhật ký ghi đúng những khóa mà kiểm toán viên biết"),
    KEPT_CHECKPOINT(
            "the ledger still begins with what the kept checkpoint signed",
            "sổ cái vẫn bắt đầu bằng phần mà điểm kiểm tra đã giữ xác nhận"),
    POSITIONS("no projection has read beyond the ledger", "không bảng tổng hợp nào đọc quá sổ cái"),
    PERSON_KEYS(
            "everybody recruited and not erased has a key, and nobody else",
            "mỗi người đã tuyển dụng và chưa xóa danh tính đều có khóa, ngoài ra không ai có"),
    PERSON_KEYS_OPEN(
            "every person's key is that person's, under the key of the data folder",
            "khóa của mỗi người đúng là của người đó, theo khóa trong thư mục dữ liệu");

    private final String english;
    private final String vietnamese;

    Check(String english, String vietnamese) {
        this.english = english;
        this.vietnamese = vietnamese;
    }

    /** What it proves, in English. */
    public String english() {
        return english;
    }

    /** What it proves, in Vietnamese. */
    public String vietnamese() {
        return vietnamese;
    }
}
