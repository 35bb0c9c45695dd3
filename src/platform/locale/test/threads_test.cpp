#include "agora/locale/formats.hpp"
#include "agora/locale/text.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace agora::locale {
namespace {

/// Everything that keeps an object of ICU per thread.
std::string all_of_it(Language language) {
    const Instant at = Instant::from_seconds(1'800'000'000);
    const TimeZone zone{"Europe/Brussels"};
    std::string all = date(language, {2026, 11, 20}) + date_time(language, at, zone);
    all += ago(language, at, at + std::chrono::hours{5}) + number(language, 12345);
    all += money(language, {12345}) + list(language, {"a", "b"}) + percent(language, 0.5);
    all += language_name(language, "fr") + country_name(language, "BE") + sort_key(language, "é");
    all += weekday_name(language, 3) + fold("Éé") + slugify("Жé") + shortened("abc", 2);
    all += words("a b").back() + nfc("e\u0301") + to_utf8("\xE9", "windows-1252").value_or("");
    return all;
}

TEST(Threads, EachGivesTheSameTexts) {
    std::atomic<int> wrong = 0;
    for (const Language language : kLanguages) {
        const std::string expected = all_of_it(language);
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 20; ++n) {
                    if (all_of_it(language) != expected) ++wrong;
                }
            });
        }
        threads.clear();
    }
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace agora::locale
