#include "agora/credits/purpose.hpp"
#include "credits_site.hpp"

namespace agora::credits {
namespace {

/// Ana animates the Readers, in which Cleo is too; Ben animates the Singers.
class GroupsTest : public CreditsSite {
 protected:
    void SetUp() override {
        CreditsSite::SetUp();
        set("credits.group_lowest", "100");
        readers_ = found_group(ana_, "Readers");
        singers_ = found_group(ben_, "Singers");
        join_group(readers_, cleo_);
        settle();
    }
    std::string slug(const std::string& group) { return group.substr(8); }
    std::string page(const std::string& group) { return "/en/credits" + group; }
    std::int64_t group_balance(const std::string& group) {
        const auto id = parse_positive(circle_id(group)).value();
        return database().read([&](db::ReadTx& tx) {
            const auto account = ledger::find_account_of(tx, ledger::Holder::group, id);
            return account ? account->balance : 0;
        });
    }
    http::NameValues for_group(const std::string& group, const std::string& to,
                               const std::string& amount = "9") {
        auto fields = terms(to, amount);
        fields.add("from", slug(group));
        return fields;
    }

    std::string readers_;
    std::string singers_;
};

TEST_P(GroupsTest, AnimatorsActForTheirGroup) {
    EXPECT_TRUE(get("/en/credits/groups", cleo_).holds("No group has used credits yet"));
    EXPECT_EQ(get("/en/credits/groups").status, 303);
    const auto wrong = post("/en/credits/payments", for_group(singers_, "Readers"), ana_);
    EXPECT_EQ(wrong.status, 422) << "not her group";
    const std::string path =
        begun(post("/en/credits/payments", for_group(readers_, "Singers"), ana_));
    EXPECT_TRUE(get("/en/credits/pay?from=" + slug(readers_), ana_).holds("Readers"));
    EXPECT_EQ(mails_about("wants to pay 9 credits"), 1);
    EXPECT_EQ(say_yes(path, cleo_), 403) << "in the group, and does not animate it";
    EXPECT_EQ(say_yes(path, editor_), 404);
    EXPECT_EQ(act(path, "confirmation", ben_), 303) << "a group says nothing of a profession";
    EXPECT_EQ(group_balance(readers_), -9);
    EXPECT_EQ(group_balance(singers_), 9);
    EXPECT_EQ(balance(ana_), 0);
    EXPECT_EQ(sum(), 0);
    const auto list = get("/en/credits/groups", editor_);
    EXPECT_TRUE(list.holds("Readers"));
    EXPECT_TRUE(list.holds("-9 credits"));
    EXPECT_TRUE(get("/api/credits/groups", editor_).holds("\"balance\":9"));
}

TEST_P(GroupsTest, AListOfManyGroupsAsksTheLedgerOnce) {
    EXPECT_EQ(act(begun(post("/en/credits/payments", for_group(readers_, "Singers"), ana_)),
                  "confirmation", ben_),
              303);
    const auto counted = [&] {
        std::int64_t sum = 0;
        for (const db::QueryStatistics& one : database().statistics()) {
            if (one.name.starts_with("ledger.")) sum += one.count;
        }
        return sum;
    };
    const std::int64_t before = counted();
    EXPECT_TRUE(get("/en/credits/groups", cleo_).holds("-9 credits"));
    EXPECT_EQ(counted() - before, 1);
}

TEST_P(GroupsTest, WhoActedStaysInTheGroup) {
    const std::string path =
        begun(post("/en/credits/payments", for_group(readers_, "Singers"), ana_));
    EXPECT_EQ(act(path, "confirmation", ben_), 303);
    const auto inside = get(path, cleo_);
    EXPECT_EQ(inside.status, 200);
    EXPECT_TRUE(inside.holds("listed1")) << "members of the group read who acted";
    EXPECT_FALSE(inside.holds("listed2"));
    const auto other = get(path, ben_);
    EXPECT_FALSE(other.holds("listed1"));
    EXPECT_FALSE(get("/api" + path.substr(3), ben_).holds("listed1"));
    for (const std::string& mail : mails()) {
        if (mail.find("listed1@people.example") != std::string::npos) continue;
        EXPECT_THAT(mail, Not(HasSubstr("listed1")));
    }
    EXPECT_TRUE(get(page(readers_), cleo_).holds("Mended the canary"));
    EXPECT_FALSE(get(page(readers_), cleo_).holds("/credits/pay?from="));
    EXPECT_TRUE(get(page(readers_), ana_).holds("/credits/pay?from="));
    const auto outside = get(page(readers_), editor_);
    EXPECT_EQ(outside.status, 200);
    EXPECT_TRUE(outside.holds("-9 credits"));
    EXPECT_FALSE(outside.holds("canary"));
    EXPECT_EQ(get("/en/credits/groups/nothing", ana_).status, 404);
    EXPECT_TRUE(get("/en" + readers_, cleo_).holds("-9 credits")) << "on the home of the group";
    EXPECT_FALSE(get("/en" + readers_, editor_).holds("-9 credits"));
}

TEST_P(GroupsTest, NobodyGivesAGroupsCreditsToThemselves) {
    EXPECT_EQ(post("/en/credits/payments", for_group(readers_, "listed1"), ana_).status, 403);
    const std::string asked = ask(ana_, "Readers", "9");
    EXPECT_EQ(act(asked, "confirmation", ana_), 403);
    EXPECT_EQ(group_balance(readers_), 0);
    const std::string given = pay(ana_, "/groups/" + slug(readers_), "3");
    EXPECT_EQ(act(given, "confirmation", ana_), 303) << "to the group one may";
    EXPECT_EQ(group_balance(readers_), 3);
}

TEST_P(GroupsTest, NorDoesACorrectionGiveThemBack) {
    const std::string given = pay(ana_, "/groups/" + slug(readers_), "3");
    EXPECT_EQ(act(given, "confirmation", ana_), 303);
    EXPECT_EQ(act(given, "dispute", ana_, {{"reason", "I want them back"}}), 303);
    EXPECT_FALSE(get(given, ana_).holds("/correction"));
    const http::NameValues back{{"why_back", "Because I say so"}};
    EXPECT_EQ(act(given, "correction", ana_, back), 403);
    EXPECT_EQ(group_balance(readers_), 3);
    EXPECT_EQ(act(given, "correction", editor_, back), 303) << "who settles disputes may";
    EXPECT_EQ(group_balance(readers_), 0);
}

TEST_P(GroupsTest, WhoeverFoundsGroupsMakesNoCredits) {
    set("credits.group_lowest", "0");
    for (const std::string& group : {found_group(ana_, "Firsts"), found_group(ana_, "Seconds")}) {
        const auto paid = post("/en/credits/payments", for_group(group, "listed2", "1"), ana_);
        EXPECT_EQ(paid.status, 409);
        EXPECT_TRUE(paid.holds("id=\"field-amount-error\""));
        const std::string asked = ask(ben_, group, "1");
        EXPECT_EQ(act(asked, "confirmation", ana_), 409);
        EXPECT_EQ(group_balance(group), 0);
    }
    EXPECT_EQ(balance(ben_), 0);
    const std::string given = pay(ana_, readers_, "5");
    EXPECT_EQ(act(given, "confirmation", ana_), 303);
    EXPECT_EQ(
        say_yes(begun(post("/en/credits/payments", for_group(readers_, "listed2", "5"), ana_)),
                ben_),
        303)
        << "what a group received it gives";
    EXPECT_EQ(balance(ana_), -5);
    const auto led = get("/en/credits/desk?who=Readers", admin_);
    ASSERT_EQ(led.status, 303);
    EXPECT_EQ(act(led.location, "limits", admin_, {{"lowest", "-20"}, {"highest", "300"}}), 303);
    begun(post("/en/credits/payments", for_group(readers_, "listed2", "20"), ana_));
}

TEST_P(GroupsTest, AThingOfAGroupIsPaidToThatGroup) {
    const auto singers = *parse_id<circles::CircleId>(circle_id(singers_));
    services().state<Purposes>().add(ledger::Purpose::loan,
                                     [singers](const web::Call& call, db::ReadTx&,
                                               std::int64_t id) -> std::optional<PurposeFacts> {
                                         if (id != 5) return std::nullopt;
                                         return PurposeFacts{
                                             .link = {call.link("/loans/5"), "A cargo bicycle"},
                                             .lang = "en",
                                             .group = singers,
                                             .amount = 8,
                                             .category = ledger::Category::loan};
                                     });
    found_group(cleo_, "Thirds");
    settle();
    auto fields = for_group(readers_, "Singers", "8");
    fields.add("purpose", "loan");
    fields.add("purpose_id", "5");
    const auto wrong = post("/en/credits/payments", fields.with("to", "Thirds"), ana_);
    EXPECT_EQ(wrong.status, 422) << "it is no thing of theirs";
    EXPECT_TRUE(wrong.holds("id=\"field-to-error\""));
    EXPECT_EQ(post("/en/credits/payments", fields.with("to", "listed2"), ana_).status, 422)
        << "nor of a member";
    const std::string path = begun(post("/en/credits/payments", fields, ana_));
    EXPECT_TRUE(get(path, ben_).holds("A cargo bicycle"));
    EXPECT_EQ(act(path, "confirmation", ben_), 303);
    EXPECT_EQ(group_balance(readers_), -8);
    EXPECT_EQ(group_balance(singers_), 8);
}

TEST_P(GroupsTest, AGroupThatHasEndedNeitherPaysNorIsPaid) {
    const std::string to_pay =
        begun(post("/en/credits/payments", for_group(readers_, "Singers"), ana_));
    const std::string asked = ask(ben_, readers_, "2");
    EXPECT_EQ(post("/en" + readers_ + "/state", {{"state", "closed"}}, ana_).status, 303);
    settle();
    EXPECT_EQ(post("/en/credits/payments", for_group(readers_, "Singers"), ana_).status, 422)
        << "not among the groups for whom she acts";
    EXPECT_EQ(act(asked, "confirmation", ana_), 409);
    EXPECT_EQ(act(to_pay, "confirmation", ben_), 409);
    EXPECT_EQ(post("/en/credits/payments", for_group(singers_, readers_), ben_).status, 422);
    EXPECT_FALSE(get(page(readers_), ana_).holds("/credits/pay?from="));
    EXPECT_EQ(group_balance(readers_), 0);
    EXPECT_EQ(act(to_pay, "refusal", ben_), 303) << "a no is always possible";
    EXPECT_EQ(get("/en/credits/desk?who=Readers", admin_).status, 303);
}

AGORA_EACH_ENGINE(GroupsTest);

}  // namespace
}  // namespace agora::credits
