#include "agora/accounts/administration.hpp"
#include "agora/accounts/eraser.hpp"
#include "agora/journal/journal.hpp"
#include "picture_store.hpp"
#include "uploading.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace agora::members {
namespace {

class PictureObjectionTest : public Uploading {
 protected:
    void SetUp() override {
        Uploading::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        mod_ = person("Mod");
        mod_.grants.push_back({access::Role::moderator, {}});
        database().write([&](db::WriteTx& tx) {
            const auto granted =
                accounts::grant_role(tx, {{}, now()}, mod_.account, {access::Role::moderator, {}});
            EXPECT_TRUE(granted.ok());
        });
        be_listed(ana_);
        upload_portrait(ana_, "everyone");
    }
    std::string form() { return page_of(ana_) + "/portrait/objection"; }
    web::TestAnswer object() {
        return post(form(), {{"reason", "canary-reason"}, {"mail", "eve@example.org"}});
    }
    std::vector<ObjectionRow> open() {
        return database().read([](db::ReadTx& tx) { return list_open_objections(tx, 10); });
    }
    web::TestAnswer decide(std::string_view decision, const access::Actor& actor) {
        return post("/en/pictures/objections/" + to_string(open().at(0).objection_id) + "/decision",
                    {{"decision", std::string{decision}}}, actor);
    }
    bool mailed(std::string_view to, std::string_view text) {
        settle();
        for (const std::string& mail : mails()) {
            if (mail.starts_with("To: " + std::string{to}) &&
                mail.find(text) != std::string::npos) {
                return true;
            }
        }
        return false;
    }

    access::Actor ana_;
    access::Actor ben_;
    access::Actor mod_;
};

TEST_P(PictureObjectionTest, HidesAtOnceAndTellsTheOwnerAndTheModerators) {
    EXPECT_TRUE(get(page_of(ana_)).holds("/portrait/objection"));
    EXPECT_EQ(get(form()).status, 200);
    EXPECT_EQ(object().location, page_of(ana_));
    EXPECT_EQ(get(portrait_of(ana_)).status, 404);
    EXPECT_EQ(get(portrait_of(ana_), ben_).status, 404);
    EXPECT_FALSE(get("/en/members").holds("small-portrait.webp"));
    EXPECT_EQ(get(portrait_of(ana_), ana_).status, 200);
    EXPECT_TRUE(get("/en/profile/picture", ana_).holds("This picture is hidden"));
    EXPECT_TRUE(mailed("ana@example.org", "hidden until you or a moderator decides"));
    EXPECT_TRUE(mailed("mod@example.org", "so can you"));
    EXPECT_FALSE(mailed("ana@example.org", "canary-reason"))
        << "what was written stays on the page";
    EXPECT_TRUE(journal::verify(database()).empty());
}

TEST_P(PictureObjectionTest, IsSeenAndDecidedByTheOwnerAndModeratorsOnly) {
    object();
    const std::string hidden =
        "/pictures/objections/" + to_string(open().at(0).objection_id) + "/picture.webp";
    EXPECT_EQ(get(hidden, ana_).status, 200);
    EXPECT_EQ(get(hidden, mod_).status, 200);
    EXPECT_EQ(get(hidden, ben_).status, 404);
    EXPECT_EQ(get("/en/pictures/objections").status, 303);
    EXPECT_FALSE(get("/en/pictures/objections", ben_).holds("canary-reason"));
    EXPECT_TRUE(get("/en/pictures/objections", ana_).holds("canary-reason"));
    EXPECT_TRUE(get("/en/pictures/objections", mod_).holds("canary-reason"));
    EXPECT_EQ(decide("removed", ben_).status, 404);
    EXPECT_EQ(open().size(), 1U);
}

/// A moderator of one country or office decides about its members, and knows of no others.
TEST_P(PictureObjectionTest, IsDecidedByModeratorsOfTheOwnersCountryToo) {
    constexpr db::Query kLives{"test.lives", R"sql(
        UPDATE accounts_account SET country = 'be' WHERE account_id = $1
    )sql"};
    database().write([&](db::WriteTx& tx) { tx.run(kLives, ana_.account); });
    const auto of_country = [&](std::string_view name, std::string_view country) {
        access::Actor actor = person(name);
        actor.grants.push_back(
            {access::Role::moderator, {access::ScopeKind::country, std::string{country}}});
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(accounts::grant_role(tx, {{}, now()}, actor.account, actor.grants.front()));
        });
        return actor;
    };
    const auto belgian = of_country("Bea", "be");
    const auto french = of_country("Flo", "fr");
    object();
    EXPECT_TRUE(mailed("bea@example.org", "so can you"));
    EXPECT_FALSE(mailed("flo@example.org", "so can you"));
    const std::string picture =
        "/pictures/objections/" + to_string(open().at(0).objection_id) + "/picture.webp";
    for (const auto& [actor, may] : {std::pair{belgian, true}, std::pair{french, false}}) {
        const auto page = get("/en/pictures/objections", actor);
        EXPECT_EQ(page.holds("canary-reason"), may) << actor.name;
        EXPECT_EQ(get(picture, actor).status, may ? 200 : 404) << actor.name;
        EXPECT_TRUE(page.holds(">Pictures to decide<")) << "the menu of who moderates somewhere";
        EXPECT_FALSE(page.holds("/en/conversations/reports")) << "for the whole cooperative only";
        EXPECT_EQ(get("/en/conversations/reports", actor).status, 403);
    }
    EXPECT_FALSE(get("/en/pictures/objections", ana_).holds(">Pictures to decide<"));
    EXPECT_EQ(decide("removed", french).status, 404);
    EXPECT_EQ(decide("removed", belgian).status, 303);
    EXPECT_TRUE(open().empty());
}

TEST_P(PictureObjectionTest, IsShownAgainOnceByTheOwnerThenByAModeratorOnly) {
    object();
    EXPECT_EQ(decide("shown_again", ana_).status, 303);
    EXPECT_EQ(get(portrait_of(ana_)).status, 200);
    EXPECT_TRUE(mailed("eve@example.org", "decided to show the picture again"));
    object();
    EXPECT_EQ(get(portrait_of(ana_)).status, 404);
    EXPECT_EQ(decide("shown_again", ana_).status, 409);
    EXPECT_EQ(decide("shown_again", mod_).status, 303);
    EXPECT_EQ(get(portrait_of(ana_)).status, 200);
    object();
    EXPECT_EQ(get(portrait_of(ana_)).status, 200) << "a moderator decided about it before";
    EXPECT_EQ(open().size(), 1U);
    object();
    EXPECT_EQ(open().size(), 1U) << "one open objection is enough";
}

TEST_P(PictureObjectionTest, ForgetsWhatWasWrittenAndKeepsTheRemovedPictureOut) {
    object();
    const ObjectionId id = open().at(0).objection_id;
    EXPECT_EQ(decide("removed", mod_).status, 303);
    const auto row = database().read([&](db::ReadTx& tx) { return find_objection(tx, id); });
    EXPECT_EQ(row->reason, "");
    EXPECT_EQ(row->mail, "");
    EXPECT_TRUE(row->by_moderator);
    EXPECT_TRUE(profile_of(ana_).row.picture_file.empty());
    EXPECT_TRUE(profile_of(ana_).pictures.empty());
    const auto again = upload_portrait(ana_, "everyone");
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(again.holds("picture_was_removed"));
}

TEST_P(PictureObjectionTest, CannotBeTurnedRoundByUploadingThePictureAgain) {
    object();
    upload_portrait(ana_, "everyone");
    EXPECT_EQ(get(portrait_of(ana_)).status, 404);
}

TEST_P(PictureObjectionTest, IsPossibleForEachPictureOfWork) {
    upload("/api/profile/portfolio/picture", work_fields("Chair"),
           {"picture", "work.png", small_png(60, 40, '\x44')}, ana_);
    const std::string item = to_string(profile_of(ana_).items.at(0).item_id);
    const std::string address = page_of(ana_) + "/works/" + item + "/objection";
    EXPECT_EQ(get(address).status, 404) << "what one may not see cannot be objected to";
    post("/en/profile/portfolio/audience", {{"see", "everyone"}}, ana_);
    EXPECT_EQ(post(address, {}).location, page_of(ana_));
    EXPECT_EQ(get(work_of(ana_, 0, "picture.webp")).status, 404);
    EXPECT_EQ(get(portrait_of(ana_)).status, 200);
    EXPECT_TRUE(get("/en/profile/portfolio", ana_).holds("Hidden: somebody shown in it objects."));
}

/// Both had the form open; the second form arrives when the picture is hidden already.
TEST_P(PictureObjectionTest, HearsWhoComesSecondToo) {
    object();
    EXPECT_EQ(get(form()).status, 404);
    const auto wrong = post(form(), {{"reason", "canary-second"}, {"mail", "nowhere"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("canary-second"));
    EXPECT_FALSE(wrong.holds("portrait.webp"));
    EXPECT_EQ(post(form(), {{"reason", "canary-second"}, {"mail", "ida@example.org"}}).location,
              page_of(ana_));
    const auto page = get("/en/pictures/objections", ana_);
    EXPECT_TRUE(page.holds("canary-reason"));
    EXPECT_TRUE(page.holds("canary-second"));
    EXPECT_EQ(decide("shown_again", ana_).status, 303) << "the first time, for both";
    EXPECT_TRUE(open().empty());
    EXPECT_TRUE(mailed("eve@example.org", "decided to show the picture again"));
    EXPECT_TRUE(mailed("ida@example.org", "decided to show the picture again"));
    post("/en/profile/listing", {{"list_me", "only_me"}}, ana_);
    EXPECT_EQ(object().status, 404) << "what shows it is not seen any more";
}

TEST_P(PictureObjectionTest, TakesNoObjectionToAHiddenPictureThatIsNotForTheReader) {
    object();
    upload_portrait(ana_, "members");
    EXPECT_EQ(object().status, 404);
    EXPECT_EQ(open().size(), 1U);
}

TEST_P(PictureObjectionTest, KeepsNoMoreThanADecisionNeeds) {
    for (int number = 0; number < 30; ++number) {
        post(form(), {{"reason", "number " + std::to_string(number)}});
    }
    EXPECT_EQ(database().read([](db::ReadTx& tx) { return list_open_objections(tx, 50); }).size(),
              20U);
    post(form(), {});
    EXPECT_EQ(decide("removed", mod_).status, 303);
    EXPECT_TRUE(open().empty());
}

TEST_P(PictureObjectionTest, IsNotDecidedByAModeratorWhoObjects) {
    post(form(), {{"reason", "canary-reason"}}, mod_);
    EXPECT_FALSE(get("/en/pictures/objections", mod_).holds("canary-reason"));
    EXPECT_EQ(decide("removed", mod_).status, 404);
    EXPECT_FALSE(mailed("mod@example.org", "so can you"));
    EXPECT_EQ(decide("removed", ana_).status, 303) << "the owner decides";
}

TEST_P(PictureObjectionTest, GoesWithTheOwnPageWhenTheAccountIsClosed) {
    object();
    EXPECT_EQ(decide("shown_again", ana_).status, 303);
    object();
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ana_.account, now()}, ana_.account).ok());
    });
    settle();
    const auto left = database().read([&](db::ReadTx& tx) {
        constexpr db::Query kCount{"test.count", "SELECT COUNT(*) FROM members_objection"};
        return tx.find<std::int64_t>(kCount).value_or(-1);
    });
    EXPECT_EQ(left, 0) << "its path is the number of the account";
}

TEST_P(PictureObjectionTest, WhoObjectedHearsWhenTheOwnersAccountIsClosed) {
    object();
    post(form(), {{"reason", "That is me."}}, ben_);
    settle();
    const std::size_t before = mails().size();
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ana_.account, now()}, ana_.account).ok());
    });
    EXPECT_TRUE(mailed("eve@example.org", "is removed for good"));
    EXPECT_TRUE(mailed("ben@example.org", "because you objected to the picture"));
    EXPECT_FALSE(mailed("ana@example.org", "is removed for good")) << "she is gone";
    EXPECT_EQ(mails().size(), before + 2);
    EXPECT_TRUE(open().empty());
}

TEST_P(PictureObjectionTest, AMemberWhoObjectedHearsOfTheDecisionOnce) {
    post(form(), {{"reason", "That is me."}}, ben_);
    post(form(), {{"reason", "And I do not want it."}, {"mail", "ben@example.org"}}, ben_);
    EXPECT_EQ(decide("removed", mod_).status, 303);
    settle();
    EXPECT_EQ(std::ranges::count_if(mails(),
                                    [](const std::string& mail) {
                                        return mail.starts_with("To: ben@example.org") &&
                                               mail.find("is removed for good") !=
                                                   std::string::npos;
                                    }),
              1);
}

TEST_P(PictureObjectionTest, SaysWhatIsWrongWithTheAddressAndKeepsTheReason) {
    const auto wrong = post(form(), {{"reason", "canary-reason"}, {"mail", "nowhere"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("canary-reason"));
    EXPECT_EQ(get(portrait_of(ana_)).status, 200);
}

AGORA_EACH_ENGINE(PictureObjectionTest);

}  // namespace
}  // namespace agora::members
