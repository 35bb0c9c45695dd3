#include "router.hpp"

#include <gtest/gtest.h>

namespace agora::web {
namespace {

http::Response nothing(Call&) {
    return {};
}

TEST(Router, PrefersFixedSegmentsAndTellsAllowedMethods) {
    using enum http::Method;
    const std::vector<Module> modules{
        {.name = "doors",
         .routes = {{get, "/doors/{id}", Access::visitor(), &nothing},
                    {get, "/doors/map", Access::visitor(), &nothing},
                    {post, "/doors/{id}/closure", Access::member(), &nothing},
                    {get, "/doors.atom", Access::visitor(), &nothing, {.reach = Reach::bare}},
                    {get, "/", Access::visitor(), &nothing}}}};
    const Router router(modules);
    EXPECT_EQ(router.find(get, "/doors/map", Reach::page_and_api).route->pattern, "/doors/map");
    const Match match = router.find(get, "/doors/12", Reach::page_and_api);
    ASSERT_NE(match.route, nullptr);
    EXPECT_EQ(match.values.front().second, "12");
    EXPECT_EQ(router.find(get, "/doors/", Reach::page_and_api).route, nullptr);
    EXPECT_EQ(router.find(get, "/doors/1/closure", Reach::page_and_api).allowed.size(), 1U);
    EXPECT_NE(router.find(get, "/", Reach::page_and_api).route, nullptr);
    EXPECT_EQ(router.find(get, "/doors.atom", Reach::page_and_api).route, nullptr);
    EXPECT_NE(router.find(get, "/doors.atom", Reach::bare).route, nullptr);
}

}  // namespace
}  // namespace agora::web
