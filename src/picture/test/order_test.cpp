#include "order.hpp"

#include <gtest/gtest.h>

namespace agora::picture::test {
namespace {

TEST(Order, SaysWhatToReadAndWhatToMake) {
    const auto order = read_order({"--focus=250,1000", "@0", "fit:1600:3", "square:96:4"});
    ASSERT_TRUE(order);
    EXPECT_EQ(order->input, "@0");
    EXPECT_EQ(order->focus.x, 250U);
    EXPECT_EQ(order->focus.y, 1000U);
    ASSERT_EQ(order->outputs.size(), 2U);
    EXPECT_EQ(order->outputs[0].shape, Shape::fit);
    EXPECT_EQ(order->outputs[0].side, 1600U);
    EXPECT_EQ(order->outputs[0].descriptor, 3);
    EXPECT_EQ(order->outputs[1].shape, Shape::square);
    EXPECT_TRUE(read_order({"--probe"})->only_probe);
}

TEST(Order, RefusesWrongWords) {
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"photo.jpg"},
        {"--probe", "photo.jpg"},
        {"-x", "fit:10:3"},
        {"", "fit:10:3"},
        {"@", "fit:10:3"},
        {"@9999", "fit:10:3"},
        {"@-1", "fit:10:3"},
        {"@0", "fit:0:3"},
        {"@0", "fit:4097:3"},
        {"@0", "fit:10:-3"},
        {"@0", "fit:10"},
        {"@0", "fit:10:3:4"},
        {"@0", "round:10:3"},
        {"@0", "fit:10:3", "--focus=1,1"},
        {"--focus=1", "@0", "fit:10:3"},
        {"--focus=1,1001", "@0", "fit:10:3"},
        {"@0", "fit:1:3", "fit:1:3", "fit:1:3", "fit:1:3", "fit:1:3", "fit:1:3", "fit:1:3",
         "fit:1:3", "fit:1:3"},
    };
    for (const auto& words : wrong) {
        EXPECT_FALSE(read_order(words)) << (words.empty() ? "nothing" : words.back());
    }
}

}  // namespace
}  // namespace agora::picture::test
