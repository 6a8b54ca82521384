package socai.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileAddressTest {

    @ParameterizedTest
    @CsvSource({
        "0/000, 0, 0, 256",
        "0/999, 0, 999, 256",
        "1/x001/000, 1, 1000, 256",
        "0/x001/x234/067, 0, 1234067, 256",
        "0/x001/x234/067.p/8, 0, 1234067, 8",
        "63/005.p/255, 63, 5, 255",
        "entries/x001/234.p/1, -1, 1234, 1"
    })
    void isWrittenAndReadAsTheStandardSays(String path, int level, long index, int width) {
        TileAddress address = new TileAddress(level, index, width);

        assertThat(address.path()).isEqualTo(path);
        assertThat(TileAddress.parse(path)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "0/0",
                "0/00",
                "0/0000",
                "00/000",
                "01/000",
                "64/000",
                "100/000",
                "-1/000",
                "0/x000/000",
                "0/001/000",
                "0/x001/x000",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "0/000.p",
                "0/000.p/",
                "0/000/",
                "data/000",
                "entries/0",
                "0/000.p/5/",
                "0/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void anythingElseIsNoAddress(String path) {
        assertThat(TileAddress.parse(path)).isEmpty();
    }

    @Test
    void aTileExistsWhenTheTreeHasAllOfIt() {
        assertThat(List.of("0/272", "0/273.p/112", "1/000", "1/001.p/17", "2/000.p/1"))
                .allSatisfy(path -> assertThat(exists(path, 70_000)).as(path).isTrue());
        assertThat(List.of("0/273", "0/273.p/113", "0/274.p/1", "1/001.p/18", "1/001", "2/000.p/2"))
                .allSatisfy(path -> assertThat(exists(path, 70_000)).as(path).isFalse());
        assertThat(List.of("entries/272", "entries/273.p/112"))
                .allSatisfy(path -> assertThat(exists(path, 70_000)).as(path).isTrue());
        assertThat(exists("entries/273.p/113", 70_000)).isFalse();
        assertThat(exists("63/000.p/1", Long.MAX_VALUE)).isFalse();
        assertThat(exists("0/000.p/1", 0)).isFalse();
    }

    @Test
    void whatIsNoTileIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TileAddress(0, 0, 257));
        assertThatIllegalArgumentException().isThrownBy(() -> new TileAddress(-2, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TileAddress(0, -1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tile(0, 0, List.of(Hash.ofNothing())).root());
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.of(0, 0, new byte[33]));
    }

    private static boolean exists(String path, long treeSize) {
        return TileAddress.parse(path).orElseThrow().existsIn(treeSize);
    }
}
