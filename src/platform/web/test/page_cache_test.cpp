#include "agora/web/page_cache.hpp"

#include <gtest/gtest.h>

namespace agora::web {
namespace {

CachedPage page_of(std::uint64_t epoch, std::size_t bytes) {
    CachedPage page;
    page.epoch = epoch;
    page.identity = std::make_shared<const std::string>(bytes, 'x');
    return page;
}

TEST(PageCache, KeepsAPageUntilTheNextEpoch) {
    PageCache cache(1 << 20);
    cache.keep("/nl/members", page_of(cache.epoch(), 100));
    EXPECT_TRUE(cache.find("/nl/members"));
    EXPECT_FALSE(cache.find("/fr/members"));
    cache.start_new_epoch();
    EXPECT_FALSE(cache.find("/nl/members"));
}

TEST(PageCache, DropsAPageThatWasMadeBeforeTheChange) {
    PageCache cache(1 << 20);
    const std::uint64_t before = cache.epoch();
    cache.start_new_epoch();
    cache.keep("/nl/members", page_of(before, 100));
    EXPECT_FALSE(cache.find("/nl/members"));
}

TEST(PageCache, StaysWithinItsBytes) {
    PageCache cache(10'000);
    for (int number = 0; number < 1000; ++number) {
        cache.keep("/" + std::to_string(number), page_of(cache.epoch(), 1000));
    }
    int kept = 0;
    for (int number = 0; number < 1000; ++number) {
        if (cache.find("/" + std::to_string(number))) ++kept;
    }
    EXPECT_LE(kept, 7);
    EXPECT_GE(kept, 1);
    cache.keep("/huge", page_of(cache.epoch(), 20'000));
    EXPECT_FALSE(cache.find("/huge"));
}

}  // namespace
}  // namespace agora::web
