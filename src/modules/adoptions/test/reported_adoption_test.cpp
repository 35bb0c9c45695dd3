#include "reported_adoption.hpp"

#include "adoption_store.hpp"
#include "adoptions_site.hpp"
#include "agora/adoptions/free_offers.hpp"
#include "agora/http/url.hpp"
#include "agora/web/page_cache.hpp"

namespace agora::adoptions {
namespace {

/// Readers gave it back with words; Writers do it now.
class ReportedAdoptionTest : public AdoptionsTest {
 protected:
    void SetUp() override {
        AdoptionsTest::SetUp();
        begin();
        EXPECT_EQ(act("/return", ana_, {{"words", "Canary insult"}}), 303);
        EXPECT_EQ(adopt(dan_, found_group(dan_, "Writers")).status, 303);
        EXPECT_EQ(act("/steps", dan_, {{"words", "A fair step"}, {"due_on", ""}}), 303);
        const auto all = both();
        writers_ = path_of("700-1", all.front().adoption_id);
        readers_ = path_of("700-1", all.back().adoption_id);
    }
    std::vector<Adoption> both() {
        return database().read([](db::ReadTx& tx) {
            return list_adoptions_of(tx, recommendations::find_by_number(tx, "700-1").value(), 5);
        });
    }
    std::optional<web::ReportedThing> find(const std::string& path, const access::Actor& who) {
        return database().read([&](db::ReadTx& tx) {
            return reportable_adoption().find(tx, who, path, utc_date(now()));
        });
    }
    void take(const std::string& path, web::Measure measure) {
        database().write([&](db::WriteTx& tx) {
            reportable_adoption().take({tx, services(), {editor_.account, now()}, path, measure});
        });
        services().cache.start_new_epoch();
    }

    std::string readers_;
    std::string writers_;
};

TEST_P(ReportedAdoptionTest, EachGroupsPartHasItsOwnAddress) {
    EXPECT_EQ(find("/adoptions/700-1", cleo_).value().path, writers_);
    EXPECT_EQ(find(writers_, cleo_).value().path, writers_);
    const auto first = find(readers_, cleo_).value();
    EXPECT_EQ(first.path, readers_);
    EXPECT_THAT(first.words, HasSubstr("Canary insult"));
    EXPECT_THAT(page(cleo_), HasSubstr("/en/reports/new?about=" + http::encoded(readers_)));
    EXPECT_THAT(page(cleo_), HasSubstr("Report this<span class=\"visually-hidden\">: Readers"));
    for (const char* path :
         {"/adoptions/700-1/by/moon", "/adoptions/700-1/by/77", "/adoptions/700-2/by/1"}) {
        EXPECT_FALSE(find(path, editor_)) << path;
    }
    EXPECT_EQ(get("/en" + readers_).location, "/en/adoptions/700-1");
    EXPECT_EQ(get("/en/adoptions/700-1/by/77").status, 404);
    EXPECT_EQ(get("/en/adoptions/700-1/by/moon", editor_).status, 404);
    EXPECT_EQ(get("/en/adoptions/700-2" + readers_.substr(readers_.find("/by/")), ana_).status,
              404);
}

TEST_P(ReportedAdoptionTest, AMeasureMeetsTheGroupThatWasReported) {
    take(readers_, web::Measure::hidden);
    EXPECT_EQ(both().back().moderation, Moderation::hidden);
    EXPECT_EQ(both().front().moderation, Moderation::none);
    EXPECT_THAT(page(), Not(HasSubstr("Canary insult")));
    EXPECT_THAT(page(), HasSubstr("A fair step"));
    EXPECT_FALSE(find(readers_, cleo_));
    take(readers_, web::Measure::nothing);
    EXPECT_THAT(page(), HasSubstr("Canary insult"));
    take(writers_, web::Measure::hidden);
    EXPECT_THAT(page(), Not(HasSubstr("A fair step")));
    EXPECT_THAT(page(), HasSubstr("Canary insult"));
}

AGORA_EACH_ENGINE(ReportedAdoptionTest);

}  // namespace
}  // namespace agora::adoptions
