#include "agora/db/pieces.hpp"
#include "placeholders.hpp"

#include <gtest/gtest.h>

namespace agora::db {
namespace {

constexpr Piece kColumns{"SELECT a, b"};
static_assert(kSql<kColumns, " FROM t"> == "SELECT a, b FROM t");
static_assert(kSql<kColumns> == "SELECT a, b");

TEST(Placeholders, BecomeNumbered) {
    EXPECT_EQ(numbered_for_sqlite("SELECT $2, $1 WHERE a=$10"), "SELECT ?2, ?1 WHERE a=?10");
}

TEST(Placeholders, StayInStringsNamesAndComments) {
    EXPECT_EQ(numbered_for_sqlite("'$1''$1' \"$1\" -- $1\n /* $1 */ $1"),
              "'$1''$1' \"$1\" -- $1\n /* $1 */ ?1");
    EXPECT_EQ(numbered_for_sqlite("a$1 $ $b '$1"), "a$1 $ $b '$1");
}

TEST(Placeholders, RowKeysAreSqlitesOwn) {
    EXPECT_EQ(keyed_for_sqlite("CREATE TABLE t (id BIGINT PRIMARY KEY, n BIGINT);"),
              "CREATE TABLE t (id INTEGER PRIMARY KEY, n BIGINT);");
    EXPECT_EQ(keyed_for_sqlite("id bigint\n  primary  key"), "id INTEGER\n  primary  key");
    EXPECT_EQ(keyed_for_sqlite("'BIGINT PRIMARY KEY' -- BIGINT PRIMARY KEY"),
              "'BIGINT PRIMARY KEY' -- BIGINT PRIMARY KEY");
    EXPECT_EQ(keyed_for_sqlite("id BIGINT NOT NULL, PRIMARY KEY (id)"),
              "id BIGINT NOT NULL, PRIMARY KEY (id)");
}

}  // namespace
}  // namespace agora::db
