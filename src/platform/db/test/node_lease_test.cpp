#include "agora/db/node.hpp"

#include "agora/db/testing.hpp"

#include <gtest/gtest.h>

namespace agora::db {
namespace {

class NodeLeaseTest : public EachEngineTest {};

TEST_P(NodeLeaseTest, NoTwoHaveTheSameNumberUntilOneEnds) {
    auto first = std::make_unique<NodeLease>(database_.url());
    const NodeLease second(database_.url());
    EXPECT_NE(first->node(), second.node());
    EXPECT_GE(first->node(), 0);
    EXPECT_LT(first->node(), 1024);
    const std::int64_t freed = first->node();
    first.reset();
    if (GetParam() == Engine::sqlite) EXPECT_EQ(NodeLease(database_.url()).node(), freed);
}

TEST(NodeLease, AFolderThatIsNotThereGivesTheFirstNumber) {
    EXPECT_EQ(NodeLease("sqlite:/nowhere/agora.db").node(), 0);
}

AGORA_EACH_ENGINE(NodeLeaseTest);

}  // namespace
}  // namespace agora::db
