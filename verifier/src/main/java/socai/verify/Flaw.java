package socai.verify;

/** Why something is not proven, in the words of both languages. */
public enum Flaw {
    NOT_A_KEY("this is not a C2SP verifier key", "đây không phải là khóa kiểm tra C2SP"),
    AMBIGUOUS_KEYS(
            "two lines name the same key, so nobody knows which one is meant",
            "hai dòng cùng chỉ một khóa, không biết dùng khóa nào"),
    NO_KEYS("there is no key to check a signature with", "không có khóa nào để kiểm tra chữ ký"),
    NOT_A_NOTE("this is not a C2SP signed note", "đây không phải là văn bản ký C2SP"),
    NOT_A_CHECKPOINT("this is not a C2SP checkpoint", "đây không phải là điểm kiểm tra C2SP"),
    NOT_A_PROOF("this is not a C2SP tlog-proof", "đây không phải là bằng chứng C2SP tlog-proof"),
    NOT_A_DOCUMENT("this is not an event document", "đây không phải là văn bản sự kiện"),
    BAD_SIGNATURE(
            "the signature of a known key does not fit the text",
            "chữ ký của khóa đã biết không khớp với văn bản"),
    REPEATED_SIGNATURE("one key signs twice", "một khóa ký hai lần"),
    UNKNOWN_KEY("no known key has signed", "không có khóa đã biết nào ký"),
    OTHER_ORIGIN(
            "no known key of this log has signed; the origin is another one",
            "không có khóa nào của nhật ký này ký; nguồn gốc là nhật ký khác"),
    OUTSIDE_THE_TREE(
            "the index lies outside the tree of this size",
            "vị trí nằm ngoài cây có kích thước này"),
    WRONG_LENGTH(
            "the proof has too many or too few hashes", "bằng chứng thừa hoặc thiếu giá trị băm"),
    OTHER_ROOT(
            "the entry at this index is not what the signed root covers",
            "mục ở vị trí này không phải là mục mà gốc đã ký bao trùm"),
    OTHER_HISTORY(
            "the later tree does not begin with the earlier one",
            "cây sau không bắt đầu bằng cây trước"),
    OTHER_PLACE(
            "the document names another ledger number than the proof",
            "văn bản ghi số sổ cái khác với bằng chứng");

    private final String english;
    private final String vietnamese;

    Flaw(String english, String vietnamese) {
        this.english = english;
        this.vietnamese = vietnamese;
    }

    /** The sentence in English. */
    public String english() {
        return english;
    }

    /** The sentence in Vietnamese. */
    public String vietnamese() {
        return vietnamese;
    }
}
