#include "finder_test.hpp"

namespace agora::app {
namespace {

/// How many queries a page of the whole site makes, however much there is to show. Counted, never timed.
class QueryCountTest : public FinderTest {
 protected:
    std::map<std::string, std::int64_t> counted() {
        std::map<std::string, std::int64_t> all;
        for (const db::QueryStatistics& one : database().statistics()) all[one.name] = one.count;
        return all;
    }
    /// Of a page that was shown before, without beginning and ending to read; with `told` saying which.
    std::int64_t queries_of(const std::string& path, const access::Actor& who, std::string& told) {
        EXPECT_EQ(get(path, who).status, 200) << path;
        const auto before = counted();
        get(path, who);
        std::int64_t sum = 0;
        told = path + " as " + (who.name.empty() ? "a visitor" : who.name) + ":";
        for (const auto& [name, count] : counted()) {
            if (name == "db.begin_read" || name == "db.end_read") continue;
            const auto found = before.find(name);
            const std::int64_t made = count - (found == before.end() ? 0 : found->second);
            if (made > 0) told += "\n  " + std::to_string(made) + " " + name;
            sum += made;
        }
        return sum;
    }
    void expect_at_most(std::int64_t most, const std::string& path, const access::Actor& who) {
        std::string told;
        EXPECT_LE(queries_of(path, who, told), most) << told;
    }
    /// The event in a series of weekly dates in the calendar of a group, spoken of in some threads.
    std::string busy_event(const std::string& format = "breakfast") {
        const std::string group = found_group(ana_, "Readers");
        join_group(group, ben_);
        const std::string path = announce(ana_, "Breakfast", 14,
                                          {{"format", format},
                                           {"circles", circle_id(group)},
                                           {"registers", "true"},
                                           {"rhythm", "weekly"},
                                           {"dates", "12"}});
        for (int number = 0; number < 4; ++number) {
            const auto guest = person("Guest" + std::to_string(number));
            EXPECT_EQ(post("/en" + path + "/registration", {}, guest).status, 303);
        }
        for (int number = 0; number < 5; ++number) {
            EXPECT_EQ(post("/en/forum/topics",
                           {{"title", "Who comes to breakfast " + std::to_string(number)},
                            {"body", "I mean " + path},
                            {"category", category("billing")},
                            {"kind", "question"},
                            {"language", "en"},
                            {"tags", "bread, coffee"},
                            {"looked", "yes"}},
                           person("Asker" + std::to_string(number)))
                          .status,
                      303);
        }
        settle();
        return "/en" + path;
    }
};

TEST_P(QueryCountTest, ThePageOfAnEvent) {
    const std::string path = busy_event();
    ASSERT_TRUE(get(path, ben_).holds("Who comes to breakfast 4"));
    for (const auto& who : {access::Actor{}, ben_, ana_, admin_}) expect_at_most(25, path, who);
}

TEST_P(QueryCountTest, ThePageOfARoundTable) {
    const std::string path = busy_event("round_table");
    for (const auto& who : {access::Actor{}, ben_, ana_, admin_}) expect_at_most(25, path, who);
}

TEST_P(QueryCountTest, ThePageOfARepairCafe) {
    const std::string path = busy_event("repair_cafe");
    for (const auto& who : {access::Actor{}, ben_, ana_, admin_}) expect_at_most(25, path, who);
}

TEST_P(QueryCountTest, TheFrontOfTheForum) {
    busy_event();
    for (int number = 0; number < 12; ++number) {
        const auto founder = person("Founder" + std::to_string(number));
        found_group(founder, "Group " + std::to_string(number));
        ask(founder, "What about number " + std::to_string(number));
    }
    settle();
    const auto page = get("/en/forum", ben_);
    ASSERT_TRUE(page.holds("What about number 11"));
    for (const auto& who : {access::Actor{}, ben_, ana_, admin_}) {
        expect_at_most(15, "/en/forum", who);
    }
}

TEST_P(QueryCountTest, AListOfThreadsOrEventsGrowsWithoutMore) {
    const std::string forum = "/en/forum/topics";
    const std::string events = "/en/events";
    const std::string search = "/en/forum/topics?q=number";
    std::map<std::string, std::int64_t> few;
    std::string told;
    const auto more = [&](int from, int until) {
        for (int number = from; number < until; ++number) {
            const auto one = person("Writer" + std::to_string(number));
            ask(one, "What about number " + std::to_string(number));
            announce(one, "Walk " + std::to_string(number), 10 + number);
        }
        settle();
    };
    more(0, 2);
    for (const std::string& path : {forum, events, search}) {
        few[path] = queries_of(path, ben_, told);
    }
    more(2, 16);
    for (const std::string& path : {forum, events, search}) {
        expect_at_most(few[path], path, ben_);
    }
}

AGORA_EACH_ENGINE(QueryCountTest);

}  // namespace
}  // namespace agora::app
