package dev.tandem.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.storage.Query.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void asksForTwentyUnlessToldOtherwise() {
        assertThat(PageRequest.of(null, null)).isEqualTo(new PageRequest(20, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void refusesSizesOutOfRange(int first) {
        assertThatThrownBy(() -> PageRequest.of(first, null)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.errors()).singleElement().satisfies(error -> {
                    assertThat(error.path()).containsExactly("first");
                    assertThat(error.message()).contains(String.valueOf(first), "1 to 100");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "bm9uZXdsaW5l", "YQp6", "YQpsYWJj", "YQo"})
    void refusesForeignCursors(String after) {
        assertThatThrownBy(() -> PageRequest.of(null, after)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesCursorsOfListsInAnotherOrder() {
        PageRequest byNumber = PageRequest.of(1, Cursors.of(place(42L)));
        assertThat(byNumber.orderedBy(Long.class)).isEqualTo(byNumber);
        assertThatThrownBy(() -> byNumber.orderedBy(String.class)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PageRequest.of(1, Cursors.of(place(null))).orderedBy(Long.class)).isInstanceOf(Refused.class);
        assertThat(PageRequest.of(1, null).orderedBy(Long.class).after()).isNull();
    }

    @ParameterizedTest
    @MethodSource("places")
    void readsItsOwnCursors(Place place) {
        assertThat(PageRequest.of(1, Cursors.of(place)).after()).isEqualTo(place);
    }

    static List<Place> places() {
        return List.of(
                place("line\nbreak"), place(""), place(42L), place(true), place(Instant.parse("2026-11-22T09:30:00.123Z")), place(null));
    }

    @Test
    void tellsWhetherMoreFollow() {
        PageRequest page = new PageRequest(2, null);
        Connection<String> connection = page.connection(List.of("a", "b", "c"), PageRequestTest::place);
        assertThat(connection.edges()).extracting(Connection.Edge::node).containsExactly("a", "b");
        assertThat(connection.pageInfo().hasNextPage()).isTrue();
        assertThat(PageRequest.of(2, connection.pageInfo().endCursor()).after()).isEqualTo(place("b"));
        assertThat(page.connection(List.<String>of(), PageRequestTest::place).pageInfo())
                .isEqualTo(new Connection.PageInfo(false, false, null, null));
    }

    private static Place place(@Nullable Object value) {
        return new Place(value, "ord_1");
    }
}
