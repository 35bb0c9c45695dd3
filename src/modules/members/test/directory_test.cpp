#include "agora/members/events.hpp"
#include "agora/members/rebuild_search.hpp"
#include "directory.hpp"
#include "directory_rows.hpp"
#include "small_cooperative.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <stdexcept>

namespace agora::members {
namespace {

class DirectoryTest : public SmallCooperative {
 protected:
    TermId term(vocabulary::Kind kind, std::string_view slug) {
        return services().state<vocabulary::TermsHolder>().current()->by_slug(kind, slug)->term_id;
    }
    /// Listed for everybody, all fields public, with this profession, place and languages.
    access::Actor listed(std::string name, std::string_view profession, std::string commune,
                         std::vector<SpokenRow> languages = {{"nl", LanguageLevel::native}},
                         Audience audience = Audience::everyone) {
        std::string mail_name = name;
        std::replace(mail_name.begin(), mail_name.end(), ' ', '.');
        auto owner = person(mail_name);
        database().write([&](db::WriteTx& tx) {
            add_profile(tx, owner.account, name, now());
            ProfileRow row = find_profile(tx, owner.account)->row;
            row.commune = std::move(commune);
            update_profile(tx, row);
            update_listed(tx, owner.account, true, now());
            fields::for_each_enumerator<Field>([&](std::string_view, Field field) {
                put_audience(tx, owner.account, field, audience);
            });
            replace_professions(tx, owner.account,
                                {{term(vocabulary::Kind::profession, profession), true}});
            replace_languages(tx, owner.account, languages);
            directory_changed(tx, services(), owner.account);
            journal::emit(tx, {owner.account, now()}, ProfileChanged{owner.account});
        });
        return owner;
    }
    std::string names(std::string_view target, const access::Actor& actor = {}) {
        settle();
        const std::string body = get(target, actor).body;
        std::vector<std::string> found;
        for (const char* name : {"Ana", "Ben", "Cas", "Dia"}) {
            if (body.find("\"name\":\"" + std::string{name} + "\"") != std::string::npos) {
                found.emplace_back(name);
            }
        }
        return joined(found, " ");
    }
    /// The count that the JSON of a page gives for an option of a facet, or -1.
    std::int64_t count_of(std::string_view target, std::string_view value) {
        const std::string body = get(target).body;
        const std::size_t at = body.find("\"value\":\"" + std::string{value} + "\"");
        if (at == std::string::npos) return -1;
        return std::stoll(body.substr(body.find("\"count\":", at) + 8));
    }
    std::int64_t total_of(std::string_view target) {
        const std::string body = get(target).body;
        const std::size_t at = body.find("\"order_why\"");
        return std::stoll(body.substr(body.rfind("\"count\":", at) + 8));
    }
};

TEST_P(DirectoryTest, FiltersCombineAndCountsAreWhatAClickGives) {
    listed("Ana", "photographer", "be-44021");
    listed("Ben", "photographer", "be-21004", {{"fr", LanguageLevel::native}});
    listed("Cas", "bookkeeper", "be-44021");
    EXPECT_EQ(names("/api/members"), "Ana Ben Cas");
    EXPECT_TRUE(get("/en/members").holds("class=\"person-name\""));
    EXPECT_EQ(names("/api/members"), "Ana Ben Cas") << "also after a page was made of it";
    EXPECT_FALSE(get("/api/members").holds("\"drawn_")) << "JSON has lists, nothing drawn";
    EXPECT_EQ(names("/api/members?profession=photographer"), "Ana Ben");
    EXPECT_EQ(names("/api/members?profession=photographer&language=fr"), "Ben");
    EXPECT_EQ(names("/api/members?area=be-vov"), "Ana Cas");
    for (const char* base :
         {"/api/members?", "/api/members?language=nl&", "/api/members?area=be-vov&"}) {
        for (const char* profession : {"photographer", "bookkeeper"}) {
            const std::int64_t shown = count_of(base, profession);
            const std::int64_t clicked = total_of(base + std::string{"profession="} + profession);
            EXPECT_EQ(std::max<std::int64_t>(shown, 0), clicked) << base << profession;
        }
    }
    EXPECT_EQ(total_of("/api/members?profession=nobody-does-this"), 0);
}

TEST_P(DirectoryTest, FindsWordsOfAnyLanguageWithoutAccentsAndWithTypingErrors) {
    listed("Ana", "photographer", "be-44021");
    listed("Ben", "bookkeeper", "be-62063");
    EXPECT_EQ(names("/api/members?q=fotograaf"), "Ana");
    EXPECT_EQ(names("/api/members?q=photographe"), "Ana");
    EXPECT_EQ(names("/api/members?q=fotografen"), "Ana");
    EXPECT_EQ(names("/api/members?q=boekhouder"), "Ben");
    EXPECT_EQ(names("/api/members?q=LIEGE"), "Ben");
    EXPECT_EQ(names("/api/members?q=luik"), "Ben");
    EXPECT_EQ(names("/api/members?q=photograhper"), "Ana");
    EXPECT_EQ(names("/api/members?q=zzzzzz"), "");
}

TEST_P(DirectoryTest, FindsPeopleNearAPlaceAndInItsRegion) {
    listed("Ana", "photographer", "be-44021");  // Gent
    listed("Ben", "photographer", "be-44083");  // Deinze, some km away
    listed("Cas", "photographer", "be-62063");  // Liège
    EXPECT_EQ(names("/api/members?near=Gand&km=3"), "Ana");
    EXPECT_EQ(total_of("/api/members?near=Gent&km=30"), 2);
    EXPECT_EQ(names("/api/members?near=Wallonie"), "Cas");
    EXPECT_TRUE(get("/en/members?near=Nowhereville").holds("near-error"));
}

TEST_P(DirectoryTest, ForgetsAMemberAtOnceWhoLeaves) {
    const auto ana = listed("Ana", "photographer", "be-44021");
    EXPECT_EQ(names("/api/members?q=fotograaf"), "Ana");
    database().write([&](db::WriteTx& tx) {
        update_listed(tx, ana.account, false, now());
        directory_changed(tx, services(), ana.account);
    });
    for (const char* target : {"/api/members", "/api/members?q=fotograaf", "/api/members/map",
                               "/api/members/print", "/members.atom"}) {
        EXPECT_FALSE(get(target).holds("Ana")) << target;
    }
    EXPECT_EQ(total_of("/api/members"), 0);
}

TEST_P(DirectoryTest, ShowsMembersEveryChangeAtOnceHoweverOftenTheyAsk) {
    const auto reader = person("Ben");
    const auto ana = listed("Ana", "photographer", "be-44021");
    const char* const target = "/api/members?profession=photographer";
    for (int time = 0; time < 3; ++time) EXPECT_EQ(names(target, reader), "Ana");
    const auto cas = listed("Cas", "photographer", "be-44021");
    for (int time = 0; time < 2; ++time) EXPECT_EQ(names(target, reader), "Ana Cas");
    database().write([&](db::WriteTx& tx) {
        put_audience(tx, cas.account, Field::professions, Audience::only_me);
        directory_changed(tx, services(), cas.account);
    });
    EXPECT_EQ(names(target, reader), "Ana");
    database().write([&](db::WriteTx& tx) {
        update_listed(tx, ana.account, false, now());
        directory_changed(tx, services(), ana.account);
    });
    EXPECT_EQ(names(target, reader), "");
    EXPECT_TRUE(get("/fr/members?profession=photographer", reader).holds("lang=\"fr\""));
}

TEST_P(DirectoryTest, ShowsVisitorsNothingThatIsForMembers) {
    listed("Ana", "photographer", "be-44021", {{"nl", LanguageLevel::native}}, Audience::members);
    const auto ben = person("Ben");
    EXPECT_EQ(names("/api/members"), "");
    EXPECT_EQ(names("/api/members?q=fotograaf"), "");
    EXPECT_EQ(count_of("/api/members", "photographer"), -1);
    EXPECT_EQ(names("/api/members?q=fotograaf", ben), "Ana");
    EXPECT_FALSE(get("/members.atom", ben).holds("Ana"));
}

TEST_P(DirectoryTest, IndexesOnceWhatVisitorsSeeToo) {
    const auto audiences_of_fields = [&](AccountId account) {
        const auto member =
            database().read([&](db::ReadTx& tx) { return find_member(tx, account); });
        const auto document =
            document_of(*member, Pool::listed, utc_date(now()), document_words(services()));
        std::set<std::string> texts;
        std::size_t for_members = 0;
        for (const search::TextField& field : document->fields) {
            EXPECT_TRUE(texts.insert(field.language + ":" + field.text).second) << field.text;
            for_members += field.audience == search::Layer::member ? 1 : 0;
        }
        return std::pair{texts.size(), for_members};
    };
    const auto ana = listed("Ana", "photographer", "be-44021");
    const auto [all, hidden] = audiences_of_fields(ana.account);
    EXPECT_EQ(hidden, 0U);
    database().write([&](db::WriteTx& tx) {
        put_audience(tx, ana.account, Field::place, Audience::members);
        journal::emit(tx, {ana.account, now()}, ProfileChanged{ana.account});
    });
    EXPECT_EQ(audiences_of_fields(ana.account), (std::pair{all, std::size_t{1}}));
    const auto ben = person("Ben");
    EXPECT_EQ(names("/api/members?q=fotograaf", ben), "Ana");
    EXPECT_EQ(names("/api/members?q=gent", ben), "Ana");
    EXPECT_EQ(names("/api/members?q=fotograaf%20gent", ben), "Ana");
    EXPECT_EQ(names("/api/members?q=fotograaf"), "Ana");
    EXPECT_EQ(names("/api/members?q=gent"), "");
}

TEST_P(DirectoryTest, KeepsOneOrderADayForEverybody) {
    for (int number = 0; number < 60; ++number) {
        listed("Person " + std::to_string(number), "photographer", "be-44021");
    }
    const auto order = [&](const access::Actor& actor) {
        const std::string body = get("/api/members", actor).body;
        std::string ids;
        for (std::size_t at = body.find("\"member_id\""); at != std::string::npos;
             at = body.find("\"member_id\"", at + 1)) {
            ids += body.substr(at + 13, 20);
        }
        return ids;
    };
    const std::string today = order({});
    EXPECT_EQ(order(person("Ben")), today);
    clock_.advance(std::chrono::hours{24});
    EXPECT_NE(order({}), today);
}

/// A directory of its own on the same folder and database is like another process.
TEST_P(DirectoryTest, GoesOnFromTheRebuildOfAnotherProcess) {
    listed("Ana", "accountant", "be-44021");
    EXPECT_EQ(names("/api/members?q=accountant"), "Ana");
    Directory other(services());
    const auto rebuilt = other.rebuild_index();
    ASSERT_TRUE(rebuilt.ok());
    EXPECT_EQ(rebuilt->documents, 1U);
    EXPECT_EQ(names("/api/members?q=accountant"), "Ana");
    listed("Ben", "accountant", "be-44021");
    EXPECT_EQ(names("/api/members?q=accountant"), "Ana Ben");
}

TEST_P(DirectoryTest, AStoppedRebuildLeavesTheOldIndexAndCanBeRunAgain) {
    for (int number = 0; number < 100; ++number) {
        listed("Ina " + std::to_string(number), "accountant", "be-44021");
    }
    listed("Ana", "photographer", "be-44021");
    EXPECT_EQ(names("/api/members?q=photographer"), "Ana");
    EXPECT_THROW((void)rebuild_search(services(),
                                      [](std::size_t done, std::size_t total) {
                                          EXPECT_EQ(done, 100U);
                                          EXPECT_EQ(total, 101U);
                                          throw std::runtime_error("stopped");
                                      }),
                 std::runtime_error);
    EXPECT_EQ(names("/api/members?q=photographer"), "Ana");
    const auto rebuilt = rebuild_search(services());
    ASSERT_TRUE(rebuilt.ok());
    EXPECT_EQ(rebuilt->documents, 101U);
    EXPECT_EQ(names("/api/members?q=photographer"), "Ana");
}

TEST_P(DirectoryTest, SurvivesHostileSearches) {
    listed("Ana", "photographer", "be-44021");
    for (const char* text : {"%27%20OR%201=1--", "%3Cscript%3E", "NEAR%20OR%20*", "%22%22%22",
                             "%F0%9F%92%A9", "-", "((((((((("}) {
        const auto answer = get("/en/members?q=" + std::string{text});
        EXPECT_TRUE(answer.status == 200 || answer.status == 400) << text;
        EXPECT_FALSE(answer.holds("<script>"));
    }
    EXPECT_EQ(get("/en/members?page=999999&km=99999999999").status, 200);
    EXPECT_EQ(get("/en/members?page=-1&profession=&language=").status, 200);
}

TEST(Gini, MeasuresTheSpread) {
    EXPECT_DOUBLE_EQ(gini({}), 0);
    EXPECT_DOUBLE_EQ(gini({5, 5, 5, 5}), 0);
    EXPECT_NEAR(gini({0, 0, 0, 8}), 0.75, 1e-9);
}

/// Each day some searches show the first twenty of a few hundred.
TEST(NeutralOrder, LowersTheSpreadFromDayToDay) {
    constexpr std::size_t kPeople = 300;
    std::vector<std::int64_t> rotating(kPeople, 0);
    std::vector<std::int64_t> fixed(kPeople, 0);
    for (int day = 0; day < 30; ++day) {
        std::vector<search::Candidate> candidates;
        for (std::size_t one = 0; one < kPeople; ++one) {
            candidates.push_back(
                {static_cast<std::int64_t>(one + 1), static_cast<std::uint32_t>(rotating[one])});
        }
        const auto seed = search::day_seed("2026-11-" + std::to_string(day + 1), "members");
        for (const std::int64_t id : search::rotated(candidates, seed, 0, 20)) ++rotating[id - 1];
        for (std::size_t one = 0; one < 20; ++one) ++fixed[one];
    }
    EXPECT_LT(gini(rotating), 0.1);
    EXPECT_GT(gini(fixed), 0.9);
}

AGORA_EACH_ENGINE(DirectoryTest);

}  // namespace
}  // namespace agora::members
