#include "agora/view/views.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace agora::view {
namespace {

struct Row {
    std::string name;
    Instant at;
    Money price;
};
AGORA_FIELDS(Row, name, at, price)

struct List {
    std::vector<Row> rows;
    Html about;
};
AGORA_FIELDS(List, rows, about)

constexpr const char* kPage =
    "{{%AUTOESCAPE context=\"HTML\"}}[[slot:title]]List[[/slot]]{{ABOUT:none}}"
    "{{#ROWS}}{{NAME}} {{AT:x-date}} {{AT:x-ago}} {{PRICE:x-money}}{{/ROWS}}"
    "[[count:ROWS_COUNT|%d row|%d rows]] {{ROWS_COUNT}}";
constexpr const char* kLayout = "{{%AUTOESCAPE context=\"HTML\"}}<title>{{TITLE}}</title>{{>BODY}}";

List list_of(std::size_t size) {
    List list{{}, Html::trusted("<b>" + std::to_string(size) + "</b>")};
    for (std::size_t i = 0; i < size; ++i) {
        list.rows.push_back({"<" + std::to_string(i) + ">",
                             Instant::from_seconds(static_cast<std::int64_t>(i) * 100'000),
                             Money{static_cast<std::int64_t>(i) * 99}});
    }
    return list;
}

TEST(ViewThreads, EachRendersItsOwnModel) {
    const Views views{
        resources::Set::of({{"t/views/page.html", kPage}, {"web/views/layout.html", kLayout}}),
        locale::Translator{}};
    std::vector<std::string> expected;
    std::vector<List> lists;
    const auto reader_of = [](std::size_t i) {
        return Reader{kLanguages[i % 3], Instant::from_seconds(10'000'000), {}};
    };
    for (std::size_t i = 0; i < 6; ++i) {
        lists.push_back(list_of(i * 3));
        expected.push_back(views.page("t/page", reader_of(i), lists[i], Nothing{}));
    }
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&, thread] {
                for (std::size_t n = 0; n < 120; ++n) {
                    const std::size_t i = (thread + n) % lists.size();
                    if (views.page("t/page", reader_of(i), lists[i], Nothing{}) != expected[i]) {
                        ++wrong;
                    }
                }
            });
        }
    }
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace agora::view
