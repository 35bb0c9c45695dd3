#include "agora/circles/whole_circle.hpp"
#include "work_site.hpp"

namespace agora::work {
namespace {

/// Ana animates a group that everybody may join, and one that asks who comes.
class WorkOfGroupsTest : public WorkSite {
 protected:
    void SetUp() override {
        WorkSite::SetUp();
        open_ = found_group(ana_, "Stage people");
        asking_ = found_group(ana_, "Quiet rooms", "on_request");
    }
    static std::string slug(const std::string& path) { return path.substr(8); }
    std::string placed(const std::string& group, const std::string& title) {
        auto fields = demand(title);
        fields.add("circle", circle_id(group));
        return posted(fields, ana_);
    }
    std::string feed(const std::string& group, const access::Actor& by = {}) {
        return get("/en/work/feed.atom?group=" + slug(group), by).body;
    }
    std::string group_of(circles::Kind kind, circles::State state, vocabulary::TermId term = {}) {
        circles::WholeCircle whole;
        whole.circle.kind = kind;
        whole.circle.state = state;
        whole.circle.language = "en";
        whole.circle.term_id = term;
        whole.circle.founded_by = ana_.account;
        whole.circle.founded_at = whole.circle.state_since = now();
        circles::WholeText text{.language = "en", .words = {}};
        text.words.name = "Made at once";
        whole.texts.push_back(std::move(text));
        circles::Membership animator;
        animator.account_id = ana_.account;
        animator.role = circles::Role::animator;
        animator.joined_at = now();
        whole.members.push_back(animator);
        return database().write([&](db::WriteTx& tx) {
            const auto made = circles::put_whole_circle(tx, whole);
            return "/groups/" + circles::find_circle(tx, made)->slug;
        });
    }

    std::string open_ = {};
    std::string asking_ = {};
};

TEST_P(WorkOfGroupsTest, AGroupHasAListAndFeedsOfItsOwn) {
    const std::string work = placed(open_, "Light for a small stage");
    posted(demand("Something else entirely"), ana_);
    const std::string query = "?group=" + slug(open_);
    for (const std::string page : {"/en/work/feed.atom", "/nl/work/feed.atom", "/fr/work/feed.json",
                                   "/en/work/feed.json", "/en/work", "/api/work"}) {
        const auto answer = get(page + query);
        EXPECT_EQ(answer.status, 200) << page;
        EXPECT_TRUE(answer.holds("Light for a small stage")) << page;
        EXPECT_TRUE(answer.holds("Stage people")) << page << " says whose it is";
        EXPECT_FALSE(answer.holds("Something else")) << page;
    }
    EXPECT_FALSE(get("/en/work/feed.json" + query + "&kind=project").holds("Light for"));
    const std::string home = get("/en" + open_).body;
    EXPECT_NE(home.find("<link rel=\"alternate\" type=\"application/atom+xml\" "
                        "href=\"/en/work/feed.atom" +
                        query + "\""),
              std::string::npos);
    EXPECT_NE(home.find("href=\"" + work + "\""), std::string::npos);
    EXPECT_NE(home.find("Follow this list (JSON)"), std::string::npos);
    EXPECT_EQ(home.find("Post work here"), std::string::npos);
    EXPECT_TRUE(get("/en" + open_, ana_).holds("Post work here"));
    EXPECT_TRUE(get("/en/work" + query).holds("href=\"/en/work/feed.atom" + query + "\""));
    EXPECT_TRUE(get(work).holds("href=\"/en" + open_ + "\""));
}

TEST_P(WorkOfGroupsTest, AGroupThatAsksWhoComesShowsVisitorsNothing) {
    const std::string work = placed(asking_, "Canary of a quiet room");
    for (const auto& who : {access::Actor{}, ben_, ana_}) {
        for (const char* kind : {"atom", "json"}) {
            const auto answer =
                get("/en/work/feed." + std::string{kind} + "?group=" + slug(asking_), who);
            EXPECT_EQ(answer.status, 404) << kind << ": a feed is for everybody";
            EXPECT_FALSE(answer.holds("Canary"));
        }
    }
    EXPECT_FALSE(get("/en/work?group=" + slug(asking_)).holds("Canary"));
    EXPECT_FALSE(get("/en" + asking_).holds("Canary"));
    EXPECT_FALSE(get("/en" + asking_).holds("feed.atom"));
    EXPECT_EQ(get(work).status, 200) << "its poster showed it to everybody";
    EXPECT_FALSE(get(work).holds("Quiet rooms"));
    EXPECT_FALSE(get(api(work)).holds("Quiet rooms"));
    EXPECT_TRUE(get("/en/work?group=" + slug(asking_), ben_).holds("Canary"));
    EXPECT_TRUE(get("/en" + asking_, ben_).holds("Canary"));
    EXPECT_TRUE(get(work, ben_).holds("Quiet rooms"));
}

TEST_P(WorkOfGroupsTest, AFeedOfAGroupHoldsOnlyWhatEverybodyReads) {
    auto fields = demand("Canary for members").with("audience", "members");
    fields.add("circle", circle_id(open_));
    posted(fields, ana_);
    EXPECT_EQ(feed(open_).find("Canary"), std::string::npos);
    EXPECT_EQ(feed(open_, ana_).find("Canary"), std::string::npos);
    EXPECT_FALSE(get("/en" + open_).holds("Canary"));
    EXPECT_TRUE(get("/en" + open_, ben_).holds("Canary"));
    for (const auto state : {circles::State::proposed, circles::State::closed}) {
        const auto group = group_of(circles::Kind::free, state);
        EXPECT_EQ(get("/en/work/feed.atom?group=" + slug(group)).status, 404);
    }
    EXPECT_EQ(get("/en/work/feed.atom?group=nobody").status, 404);
    EXPECT_EQ(get("/en/work/feed.json?group=%27").status, 404);
}

TEST_P(WorkOfGroupsTest, ANetworkOfAProfessionAlsoShowsWhatIsOfIt) {
    const std::string photographer = term(vocabulary::Kind::profession, "photographer");
    const auto network = group_of(circles::Kind::profession, circles::State::active,
                                  *parse_id<vocabulary::TermId>(photographer));
    auto fields = demand("Pictures of an opening");
    fields.add("profession", photographer);
    posted(fields, ben_);
    posted(demand("Something else entirely"), ben_);
    EXPECT_NE(feed(network).find("Pictures of an opening"), std::string::npos);
    EXPECT_EQ(feed(network).find("Something else"), std::string::npos);
    EXPECT_TRUE(get("/en" + network).holds("Pictures of an opening"));
    EXPECT_EQ(feed(open_).find("Pictures of an opening"), std::string::npos);
}

TEST_P(WorkOfGroupsTest, OnlyWhoIsInAGroupPlacesWorkThere) {
    auto fields = demand("Light for a small stage");
    fields.add("circle", circle_id(open_));
    const auto refused = post("/en/work", fields, ben_);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("id=\"field-circle-error\""));
    EXPECT_TRUE(refused.holds("Light for a small stage")) << "what was typed stays";
    EXPECT_EQ(post("/api/work", fields, ben_).status, 422);
    EXPECT_FALSE(get("/en/work/new", ben_).holds("name=\"circle\"")) << "who is in no group";
    EXPECT_TRUE(get("/en/work/new?circle=" + circle_id(open_), ana_).holds("Stage people"));
    join_group(open_, ben_);
    const std::string work = posted(fields, ben_);
    EXPECT_NE(feed(open_).find("Light for"), std::string::npos);
    auto changed = fields.with("circle", "");
    changed.add("seen", "1");
    EXPECT_EQ(post(work + "/edit", changed, ben_).status, 303);
    EXPECT_EQ(feed(open_).find("Light for"), std::string::npos);
    EXPECT_EQ(
        post(work + "/edit", changed.with("circle", circle_id(asking_)).with("seen", "2"), ben_)
            .status,
        422);
}

AGORA_EACH_ENGINE(WorkOfGroupsTest);

}  // namespace
}  // namespace agora::work
