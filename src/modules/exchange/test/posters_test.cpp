#include "exchange_site.hpp"
#include "short_code.hpp"

namespace agora::exchange {
namespace {

class PostersTest : public ExchangeSite {
 protected:
    static http::NameValues paper() {
        auto fields = bike();
        fields.add("member", "Ben@people.example");
        fields.add("paper_on", "1999-12-31");
        return fields;
    }
};

TEST_P(PostersTest, ABoardShowsCodesThatLeadToThePage) {
    const std::string path = placed(ana_);
    const std::string code = listing_of(path).code;
    for (const std::string& prefix :
         {std::string{"/nl"}, std::string{"/fr"}, std::string{"/en"}, std::string{"/api"}}) {
        const auto board = get(prefix + "/exchange/posters/towns/be-44021");
        EXPECT_EQ(board.status, 200) << prefix;
        EXPECT_TRUE(board.holds(shown_code(code))) << prefix;
        EXPECT_FALSE(board.holds("Ana")) << "no names on a wall";
        EXPECT_TRUE(get(prefix + "/exchange/posters").holds("be-44021"));
    }
    EXPECT_TRUE(get("/en/exchange/posters/towns/be-44021?size=a3").holds("poster-large"));
    EXPECT_EQ(get("/en/exchange/posters/towns/be-vov").status, 404);
    EXPECT_EQ(get("/en/exchange/posters/places/77").status, 404);
    EXPECT_EQ(get("/en/exchange/posters/groups/none").status, 404);
    EXPECT_EQ(get("/en/exchange/code/" + code).location, "/en" + path);
    EXPECT_EQ(get("/en/exchange/code?code=" + ascii_lower(shown_code(code))).location,
              "/en" + path);
    EXPECT_EQ(get("/en/exchange/code/ZZZZ").status, 404);
    EXPECT_EQ(get("/en/exchange/code?code=%3Cb%3E").status, 404);
    EXPECT_TRUE(get("/exchange/qr/" + code).holds("<svg"));
    EXPECT_EQ(get("/exchange/qr/no").status, 404);
    EXPECT_EQ(get("/exchange/qr/insert").status, 404) << "well formed, and of nothing";
    take(path, web::Measure::limited);
    EXPECT_EQ(get("/en/exchange/code/" + code).status, 404);
    EXPECT_FALSE(get("/en/exchange/posters/towns/be-44021", ben_).holds(shown_code(code)));
}

TEST_P(PostersTest, AGroupHasABoard) {
    const std::string group = found_group(ana_, "Repairers");
    placed(ana_, bike().with("circle", circle_id(group)));
    placed(ana_, bike().with("title", "Somewhere else"));
    const auto board = get("/en/exchange/posters" + std::string{"/groups/"} + group.substr(8));
    EXPECT_TRUE(board.holds("Cargo bike"));
    EXPECT_FALSE(board.holds("Somewhere else"));
}

TEST_P(PostersTest, WhoMayTypesInWhatAMemberSigned) {
    EXPECT_TRUE(get("/en/exchange/paper").holds("Date and signature"));
    for (const Role role : {Role::moderator, Role::editor, Role::buyer}) {
        const auto who = person("other" + std::to_string(static_cast<int>(role)), {role});
        EXPECT_EQ(get("/en/exchange/paper/new", who).status, 403);
        EXPECT_EQ(post("/en/exchange/paper", paper(), who).status, 403);
    }
    EXPECT_EQ(get("/en/exchange/paper/new").status, 303);
    EXPECT_EQ(post("/en/exchange/paper", paper(), cleo_).status, 403);
    for (const Role role : {Role::animator, Role::adviser, Role::administrator}) {
        EXPECT_EQ(get("/en/exchange/paper/new",
                      person("may" + std::to_string(static_cast<int>(role)), {role}))
                      .status,
                  200);
    }
    const auto adviser = person("Adviser", {Role::adviser});
    EXPECT_EQ(
        post("/en/exchange/paper", paper().with("member", "nobody@x.example"), adviser).status,
        422);
    EXPECT_EQ(post("/en/exchange/paper", paper().with("paper_on", "2999-01-01"), adviser).status,
              422);
    EXPECT_EQ(post("/en/exchange/paper", paper().with("title", ""), adviser).status, 422);
    clock_.advance(std::chrono::days{1});
    const std::string today = to_string(utc_date(now()) + std::chrono::days{-1});
    EXPECT_EQ(post("/en/exchange/paper", paper().with("paper_on", today), adviser).status, 303);
    EXPECT_EQ(mails_about("Now online"), 1);
    const auto own =
        database().read([&](db::ReadTx& tx) { return list_listings_of(tx, ben_.account, 10); });
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own[0].entered_by, adviser.account);
    EXPECT_TRUE(
        get("/en/exchange/" + to_string(own[0].listing_id), ben_).holds("You wrote it on paper"));
    EXPECT_EQ(post("/en/exchange/" + to_string(own[0].listing_id) + "/settlement", {}, ben_).status,
              303);
}

AGORA_EACH_ENGINE(PostersTest);

}  // namespace
}  // namespace agora::exchange
