#include "agora/web/drawing.hpp"

#include <gtest/gtest.h>

namespace agora::web {
namespace {

std::shared_ptr<const Html> part(std::string markup) {
    return std::make_shared<const Html>(Html::trusted(std::move(markup)));
}

TEST(DrawnParts, AreOfOneEpoch) {
    DrawnParts parts;
    EXPECT_EQ(parts.find("list", 1), nullptr);
    parts.keep("list", 1, part("<li>old</li>"));
    EXPECT_EQ(parts.find("list", 1)->markup(), "<li>old</li>");
    EXPECT_EQ(parts.find("list", 2), nullptr) << "something changed since";
    parts.keep("list", 2, part("<li>new</li>"));
    EXPECT_EQ(parts.find("list", 2)->markup(), "<li>new</li>");
    parts.keep("list", 1, part("<li>late</li>"));
    EXPECT_EQ(parts.find("list", 2)->markup(), "<li>new</li>") << "one who was slow keeps nothing";
    EXPECT_EQ(parts.find("other", 2), nullptr);
}

TEST(DrawnParts, KeepNoMoreThanTheirLimit) {
    DrawnParts parts{100};
    parts.keep("large", 1, part(std::string(200, 'x')));
    EXPECT_EQ(parts.find("large", 1), nullptr);
    parts.keep("one", 1, part(std::string(60, 'x')));
    parts.keep("two", 1, part(std::string(60, 'y')));
    EXPECT_EQ(parts.find("one", 1), nullptr) << "gave way";
    EXPECT_EQ(parts.find("two", 1)->markup(), std::string(60, 'y'));
}

}  // namespace
}  // namespace agora::web
