#include "album_of_event.hpp"

namespace agora::pictures {
namespace {

class EventObjectionTest : public PicturesTest {};

TEST_P(EventObjectionTest, WhoIsShownHasOneHiddenAtOnce) {
    begin();
    add(ben_);
    EXPECT_TRUE(get("/en" + one("/objection")).holds("a moderator decides later"));
    EXPECT_FALSE(get("/en" + one("/objection")).holds("The owner of the page"));
    const std::string small = one("/small.webp");
    EXPECT_EQ(object(), 303);
    for (const auto& reader : {access::Actor{}, zoe_, ben_, ana_, mod_}) {
        EXPECT_EQ(get(file(), reader).status, 404) << reader.name;
        EXPECT_EQ(get(small, reader).status, 404) << reader.name;
        EXPECT_FALSE(get(album(), reader).holds("Canary-")) << reader.name;
        EXPECT_FALSE(get("/en" + path_, reader).holds("Canary-")) << reader.name;
        EXPECT_FALSE(get("/api" + path_ + "/pictures", reader).holds("webp")) << reader.name;
    }
    EXPECT_TRUE(get(album(), ben_).holds("This picture is hidden"));
    EXPECT_FALSE(get(album(), zoe_).holds("This picture is hidden"));
    const std::string hidden = open_objection() + "/picture.webp";
    EXPECT_EQ(get(hidden, mod_).status, 200);
    for (const auto& reader : {access::Actor{}, zoe_, ben_, ana_}) {
        EXPECT_NE(get(hidden, reader).status, 200) << reader.name;
        EXPECT_FALSE(get("/en/pictures/objections", reader).holds("canary-reason")) << reader.name;
    }
    EXPECT_TRUE(get("/en/pictures/objections", mod_).holds("canary-reason"));
    EXPECT_TRUE(get("/en/pictures/objections", mod_).holds("Bread")) << "of which event it is";
    EXPECT_TRUE(mailed("ben@people.example", "hidden until a moderator decides"));
    EXPECT_TRUE(mailed("mod@people.example", "or another moderator decides"));
    EXPECT_FALSE(mailed("ben@people.example", "canary-reason"));
    EXPECT_FALSE(get("/en/settings/data/archive", ben_).holds("canary-reason"));
}

TEST_P(EventObjectionTest, OnlyAModeratorShowsOneAgain) {
    begin();
    add(ben_);
    object();
    for (const auto& other : {ben_, ana_, zoe_}) {
        EXPECT_EQ(decide("shown_again", other), 404) << other.name;
    }
    EXPECT_EQ(get(file()).status, 404);
    EXPECT_EQ(decide("shown_again", mod_), 303);
    EXPECT_EQ(get(file()).status, 200);
    EXPECT_TRUE(mailed("ida@people.example", "decided to show the picture again"));
    EXPECT_EQ(object(), 303);
    EXPECT_EQ(get(file()).status, 200) << "a moderator decided about it before";
    EXPECT_EQ(decide("removed", mod_), 303);
    EXPECT_TRUE(all().empty());
    const auto again = add(ben_);
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(again.holds("picture_was_removed"));
    EXPECT_EQ(add(ana_).status, 422) << "nor by somebody else";
}

TEST_P(EventObjectionTest, NoModeratorDecidesAboutTheirOwn) {
    come(path_, mod_);
    const auto other = person("Max", {access::Role::moderator});
    begin();
    EXPECT_EQ(add(mod_).status, 200);
    EXPECT_EQ(object(), 303);
    const std::string objection = open_objection(other);
    ASSERT_FALSE(objection.empty());
    EXPECT_TRUE(open_objection(mod_).empty());
    EXPECT_FALSE(get("/en/pictures/objections", mod_).holds("canary-reason"));
    EXPECT_EQ(get(objection + "/picture.webp", mod_).status, 404);
    for (const std::string_view decision : {"shown_again", "removed"}) {
        EXPECT_EQ(decide(objection, decision, mod_), 404) << decision;
    }
    EXPECT_EQ(get(file()).status, 404);
    EXPECT_FALSE(mailed("mod@people.example", "or another moderator decides"));
    EXPECT_EQ(decide(objection, "shown_again", other), 303);
    EXPECT_EQ(get(file()).status, 200);
}

TEST_P(EventObjectionTest, NoModeratorDecidesAboutTheirOwnObjection) {
    const auto other = person("Max", {access::Role::moderator});
    begin();
    add(ben_);
    EXPECT_EQ(object(mod_), 303);
    const std::string objection = open_objection(other);
    ASSERT_FALSE(objection.empty());
    EXPECT_EQ(post("/en" + one("/objection"), {{"reason", "canary-second"}}).status, 303);
    EXPECT_TRUE(open_objection(mod_).empty()) << "nor by the objection of another";
    EXPECT_EQ(decide(objection, "removed", mod_), 404);
    EXPECT_FALSE(mailed("mod@people.example", "or another moderator decides"));
    EXPECT_EQ(decide(objection, "shown_again", other), 303);
    EXPECT_EQ(object(), 303);
    EXPECT_FALSE(open_objection(mod_).empty()) << "who it was is forgotten with the decision";
}

TEST_P(EventObjectionTest, WhoComesSecondIsHeardToo) {
    begin();
    add(ben_);
    const std::string form = "/en" + one("/objection");
    EXPECT_EQ(get(form).status, 200);
    EXPECT_EQ(object(), 303);
    EXPECT_EQ(get(form).status, 404) << "there is nothing to see any more";
    const auto wrong = post(form, {{"reason", "canary-second"}, {"mail", "nowhere"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("canary-second"));
    EXPECT_FALSE(wrong.holds("Canary-table"));
    EXPECT_FALSE(wrong.holds("webp"));
    const http::NameValues second{{"reason", "canary-second"}, {"mail", "eva@people.example"}};
    EXPECT_EQ(post(form, second).location, album());
    EXPECT_EQ(post(form, second).location, album()) << "the same once more";
    const auto page = get("/api/pictures/objections", mod_);
    EXPECT_TRUE(page.holds("\"canary-reason\",\"canary-second\"]")) << page.body;
    const auto count = [&](std::string_view text) {
        settle();
        return std::ranges::count_if(
            mails(), [&](const std::string& mail) { return mail.find(text) != std::string::npos; });
    };
    EXPECT_EQ(count("or another moderator decides"), 1) << "one letter for one picture";
    EXPECT_EQ(decide("removed", mod_), 303);
    EXPECT_TRUE(open_objection().empty());
    EXPECT_TRUE(mailed("ida@people.example", "is removed for good"));
    EXPECT_TRUE(mailed("eva@people.example", "is removed for good"));
    EXPECT_EQ(count("is removed for good"), 3) << "and who put it there";
    EXPECT_EQ(post(form, second).status, 404) << "now it is gone";
}

TEST_P(EventObjectionTest, AModeratorOfAClosedEventLearnsNothingButThePicture) {
    const std::string group = found_group(ana_, "Readers");
    path_ = announce(ana_, with(in_group(breakfast("Secret"), group), "audience", "groups"));
    add(ana_);
    join_group(group, ben_);
    EXPECT_EQ(post("/en" + one("/objection"), {}, ben_).status, 303);
    EXPECT_EQ(get(open_objection() + "/picture.webp", mod_).status, 200);
    const auto page = get("/en/pictures/objections", mod_);
    EXPECT_FALSE(page.holds("Secret"));
    EXPECT_TRUE(page.holds("Where you can&#39;t see it") || page.holds("Where you can't see it"));
}

TEST_P(EventObjectionTest, TakingAHiddenOneAwayEndsTheMatter) {
    begin();
    add(ben_);
    object();
    EXPECT_EQ(post("/en" + one("/removal"), {}, ben_).status, 303);
    EXPECT_TRUE(all().empty());
    EXPECT_TRUE(open_objection().empty());
    EXPECT_TRUE(mailed("ida@people.example", "is removed for good"));
    EXPECT_TRUE(add(ben_).holds("picture_was_removed")) << "nor can it be turned round";
}

TEST_P(EventObjectionTest, AreInTheCopyOfOnesDataAndGoWithTheAccount) {
    begin();
    add(ben_);
    object();
    const std::string name = "files/" + all().front().file + ".webp";
    EXPECT_TRUE(get("/en/settings/data/archive", ben_).holds(name));
    EXPECT_FALSE(get("/en/settings/data/archive", ana_).holds("files/"));
    erase(ben_);
    EXPECT_TRUE(all().empty());
    EXPECT_TRUE(open_objection().empty());
    EXPECT_EQ(get(album()).status, 200);
    EXPECT_TRUE(mailed("ida@people.example", "is removed for good"));
    EXPECT_TRUE(add(ana_).holds("picture_was_removed")) << "nor does somebody else put it back";
}

TEST_P(EventObjectionTest, WhatWasRemovedStaysOutWhenWhoPutItThereIsGone) {
    begin();
    add(ben_);
    object();
    EXPECT_EQ(decide("removed", mod_), 303);
    erase(ben_);
    const auto again = add(ana_);
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(again.holds("picture_was_removed"));
    EXPECT_EQ(add(ana_, '\x45').status, 200) << "another picture";
}

AGORA_EACH_ENGINE(EventObjectionTest);

}  // namespace
}  // namespace agora::pictures
