#include "bids_site.hpp"
#include "block_store.hpp"

namespace agora::bids {
namespace {

class BlocksTest : public BidsSite {
 protected:
    static NameValues block(std::string title = "Canary reference") {
        return {{"kind", "reference"},
                {"language", "en"},
                {"title", std::move(title)},
                {"body", "Signs for a **park** in 2024."},
                {"audience", "own"}};
    }
    std::string make(const access::Actor& who, const NameValues& fields) {
        const auto answer = post("/en/blocks", fields, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
};

TEST_P(BlocksTest, ABlockIsItsMakersUntilItIsShared) {
    EXPECT_EQ(get("/en/blocks").status, 303);
    EXPECT_TRUE(get("/en/blocks", ana_).holds("Nothing is kept yet"));
    const std::string own = make(ana_, block());
    EXPECT_TRUE(get(own, ana_).holds("Canary reference"));
    EXPECT_TRUE(get("/en/blocks?q=park", ana_).holds("Canary reference"));
    EXPECT_FALSE(get("/en/blocks?q=zebra", ana_).holds("Canary reference"));
    EXPECT_FALSE(get("/en/blocks?kind=cv", ana_).holds("Canary reference"));
    for (const access::Actor& who : {ben_, administrator_}) {
        EXPECT_EQ(get(own, who).status, 404);
        EXPECT_EQ(get(own.substr(3) + "/plain/en", who).status, 404);
        EXPECT_EQ(
            post(own + "/text", {{"title", "Mine"}, {"body", "Taken over by me."}}, who).status,
            404);
        EXPECT_FALSE(get("/en/blocks", who).holds("Canary reference"));
    }
    EXPECT_EQ(post(own + "/facts", {{"kind", "reference"}, {"audience", "members"}}, ana_).status,
              303);
    EXPECT_TRUE(get(own, ben_).holds("Canary reference"));
    EXPECT_TRUE(get("/en/blocks?scope=members", ben_).holds("Canary reference"));
    EXPECT_EQ(post(own + "/text", {{"title", "Mine"}, {"body", "Taken over by me."}}, ben_).status,
              403);
    EXPECT_EQ(post(own + "/removal", {}, ben_).status, 403);
    EXPECT_EQ(get(own).status, 303);
    const auto plain = get(own.substr(3) + "/plain/en", ben_);
    EXPECT_EQ(plain.headers["Content-Type"], "text/plain; charset=utf-8");
    EXPECT_TRUE(plain.holds("Signs for a **park** in 2024."));
    EXPECT_TRUE(get("/api" + own.substr(3), ben_).holds("\"title\":\"Canary reference\""));
    take("bid_block", own.substr(3), web::Measure::hidden);
    EXPECT_EQ(get(own, ben_).status, 404);
    EXPECT_EQ(get(own, ana_).status, 200);
    EXPECT_FALSE(get("/en/blocks", ben_).holds("Canary reference"));
    EXPECT_EQ(post(own + "/removal", {}, ana_).status, 303);
    EXPECT_EQ(get(own, ana_).status, 404);
}

TEST_P(BlocksTest, TranslationsAreMarkedWhenTheOriginalChanges) {
    const std::string own = make(ana_, block());
    const NameValues french{
        {"title", "Référence canari"}, {"body", "Signalétique d'un parc."}, {"seen", "0"}};
    EXPECT_EQ(post(own + "/text?text=fr", french, ana_).status, 303);
    EXPECT_TRUE(get("/fr" + own.substr(3), ana_).holds("Référence canari"));
    EXPECT_EQ(post(own + "/text?text=fr", french, ana_).status, 422) << "there is one meanwhile";
    EXPECT_FALSE(get(own + "?text=fr", ana_).holds("The original changed since"));
    const NameValues english{
        {"title", "Canary reference"}, {"body", "Signs for two parks."}, {"seen", "1"}};
    EXPECT_EQ(post(own + "/text?text=en", english, ana_).status, 303);
    EXPECT_TRUE(get(own + "?text=fr", ana_).holds("The original changed since"));
    EXPECT_TRUE(get("/en/blocks", ana_).holds("a translation is behind"));
    const auto late = post(own + "/text?text=en", english.with("body", "Signs for three."), ana_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("Signs for three."));
    EXPECT_EQ(post(own + "/text?text=fr", french.with("seen", "1"), ana_).status, 303);
    EXPECT_FALSE(get(own + "?text=fr", ana_).holds("The original changed since"));
    EXPECT_EQ(post(own + "/text/removal", {{"language", "en"}}, ana_).status, 409);
    EXPECT_EQ(post(own + "/text/removal", {{"language", "fr"}}, ana_).status, 303);
    EXPECT_EQ(post(own + "/text/removal", {{"language", "fr"}}, ana_).status, 404);
}

TEST_P(BlocksTest, AGroupKeepsItsBlocksTogether) {
    const std::string group = found_group(ana_, "Readers");
    join_group(group, ben_);
    auto fields = block("Canary of a group");
    fields.add("circle", circle_id(group));
    const std::string kept = make(ana_, fields);
    EXPECT_TRUE(get("/en/blocks?scope=own", ben_).holds("Canary of a group"));
    EXPECT_EQ(
        post(kept + "/text?text=en",
             {{"title", "Canary of a group"}, {"body", "Written on by Ben."}, {"seen", "1"}}, ben_)
            .status,
        303);
    EXPECT_EQ(get(kept, dora_).status, 404);
    EXPECT_EQ(post("/en/blocks", fields, dora_).status, 422) << "not their group";
}

TEST_P(BlocksTest, WhatIsWrongStandsAtItsField) {
    for (const auto& [field, text] :
         {std::pair{"title", std::string{}}, std::pair{"title", std::string(161, 'x')},
          std::pair{"body", std::string{}}, std::pair{"body", std::string(8001, 'x')},
          std::pair{"kind", std::string{"poem"}}, std::pair{"language", std::string{"xx"}},
          std::pair{"audience", std::string{"world"}}}) {
        const auto wrong = post("/en/blocks", block().with(field, text), ana_);
        EXPECT_EQ(wrong.status, 422) << field;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
}

TEST_P(BlocksTest, ABlockIsInsertedInAPartInTheChosenLanguage) {
    const std::string room = open_room(ana_);
    const std::string part = add_part(room, "References");
    const std::string own = make(ana_, block());
    post(own + "/text?text=nl",
         {{"title", "Kanarie"}, {"body", "Borden voor een park."}, {"seen", "0"}}, ana_);
    const std::string number = own.substr(std::string{"/en/blocks/"}.size());
    const std::string part_number = part.substr(part.rfind('/') + 1);
    EXPECT_TRUE(get("/en/blocks?for_part=" + part_number, ana_).holds("Choose what to insert in"));
    EXPECT_FALSE(
        get("/en/blocks?for_part=" + part_number, dora_).holds("Choose what to insert in"));
    EXPECT_EQ(post(part + "/blocks", {{"block", number}, {"language", "en"}}, ana_).status, 303);
    EXPECT_TRUE(get(part, ana_).holds("Signs for a **park** in 2024."));
    EXPECT_EQ(post(part + "/blocks", {{"block", number}}, ana_).status, 303);
    EXPECT_TRUE(get(part, ana_).holds("Borden voor een park.")) << "the bid is in Dutch";
    join(room, ben_);
    EXPECT_EQ(post(part + "/blocks", {{"block", number}}, ben_).status, 404) << "not Ben's";
    EXPECT_EQ(post(part + "/blocks", {{"block", number}}, dora_).status, 404);
}

TEST_P(BlocksTest, WhatOnlyTheMakerReadGoesWithTheAccount) {
    const std::string own = make(ana_, block("Canary paragraph"));
    const std::string shared = make(ana_, block("Shared canary").with("audience", "members"));
    const auto texts_of = [&](const std::string& path) {
        const auto id = parse_id<BlockId>(path.substr(std::string{"/en/blocks/"}.size()));
        return database().read([&](db::ReadTx& tx) { return list_block_texts(tx, *id).size(); });
    };
    EXPECT_EQ(texts_of(own), 1U);
    erase(ana_);
    EXPECT_EQ(texts_of(own), 0U);
    EXPECT_TRUE(get(shared, ben_).holds("Shared canary")) << "others use it";
}

AGORA_EACH_ENGINE(BlocksTest);

}  // namespace
}  // namespace agora::bids
