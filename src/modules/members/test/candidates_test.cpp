#include "agora/members/candidates.hpp"

#include "directory.hpp"
#include "profile_store.hpp"
#include "small_cooperative.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

class CandidatesTest : public SmallCooperative {
 protected:
    Date today() { return utc_date(now()); }
    std::optional<SeenCandidate> seen(const access::Actor& who) {
        return database().read(
            [&](db::ReadTx& tx) { return find_candidate(tx, who.account, today()); });
    }
    std::vector<AccountId> everybody() {
        std::vector<AccountId> all;
        database().read([&](db::ReadTx& tx) {
            each_candidate(tx, today(), [&](const SeenCandidate& one) {
                all.push_back(one.by_members.account_id);
            });
        });
        return all;
    }
};

TEST_P(CandidatesTest, HoldOnlyWhatEachLayerSees) {
    const auto ana = person("Ana");
    give_profile(ana, Audience::everyone);
    set_audience_of(ana, Field::languages, Audience::members);
    set_audience_of(ana, Field::stage, Audience::my_groups);
    set_audience_of(ana, Field::availability, Audience::only_me);
    const auto one = seen(ana);
    ASSERT_TRUE(one && one->by_visitors);
    EXPECT_EQ(one->by_members.languages.size(), 1U);
    EXPECT_TRUE(one->by_visitors->languages.empty());
    for (const Candidate& by_others : {one->by_members, *one->by_visitors}) {
        EXPECT_EQ(by_others.stage, Stage::unsaid);
        EXPECT_EQ(by_others.availability, Availability::unsaid);
        EXPECT_FALSE(by_others.available_until);
    }
    const auto own =
        database().read([&](db::ReadTx& tx) { return find_own_facts(tx, ana.account, today()); });
    EXPECT_EQ(own->stage, Stage::growing);
    EXPECT_EQ(own->availability, Availability::looking_for_work);
}

TEST_P(CandidatesTest, AreWhoIsListedForSomebody) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    const auto cas = person("Cas", access::Standing::suspended);
    const auto eva = person("Eva");
    for (const auto& one : {ana, ben, cas}) give_profile(one, Audience::everyone);
    set_audience_of(ben, Field::listing, Audience::members);
    EXPECT_EQ(everybody(), (std::vector{ana.account, ben.account}));
    EXPECT_TRUE(seen(ana)->by_visitors);
    EXPECT_FALSE(seen(ben)->by_visitors);
    EXPECT_FALSE(seen(cas));
    EXPECT_FALSE(seen(eva));
}

TEST_P(CandidatesTest, WatchersHearOfEachChange) {
    std::vector<AccountId> heard;
    watch_profiles(services(), [&](AccountId account) { heard.push_back(account); });
    const auto ana = person("Ana");
    database().write([&](db::WriteTx& tx) { directory_changed(tx, services(), ana.account); });
    EXPECT_EQ(heard, std::vector{ana.account});
}

AGORA_EACH_ENGINE(CandidatesTest);

}  // namespace
}  // namespace agora::members
