#include "agora/base/text.hpp"
#include "engagement_document.hpp"
#include "labels.hpp"
#include "legal_language.hpp"
#include "more_labels.hpp"
#include "terms.hpp"
#include "training.hpp"

#include "ambassadors_testing.hpp"

#include <map>
#include <set>

namespace agora::ambassadors {
namespace {

using std::chrono::days;
using std::chrono::hours;

const Instant kNow = Instant::from_seconds(1'767'225'600);

/// With the reference list of territories.
class LegalLanguageTest : public AmbassadorsTest {
 protected:
    LegalLanguage of(std::string_view place, std::string_view own) {
        return legal_language(*services().state<territories::AtlasHolder>().current(), place, own,
                              "fr:fr lu:de");
    }
};

TEST_P(LegalLanguageTest, ThePlaceOfWorkSaysTheLanguage) {
    using enum DocumentLanguage;
    EXPECT_EQ(of("be-44021", "fr").language, nl) << "Ghent";
    EXPECT_EQ(of("be-62063", "nl").language, fr) << "Liège";
    EXPECT_EQ(of("be-63023", "fr").language, de) << "Eupen";
    EXPECT_EQ(of("be-63049", "de").language, fr) << "Malmedy lies in the French-speaking area";
    EXPECT_EQ(of("be-21004", "fr").language, fr) << "Brussels";
    EXPECT_EQ(of("be-21004", "nl").language, nl);
    EXPECT_EQ(of("be-21004", "en").language, std::nullopt) << "Dutch or French, to be chosen";
    EXPECT_EQ(of("be-21004", "de").language, std::nullopt);
    EXPECT_EQ(of("fr", "nl").language, fr) << "by the setting";
    EXPECT_EQ(of("lu", "nl").language, de);
    EXPECT_EQ(of("nl", "en").language, en) << "no rule: the worker's own";
    EXPECT_EQ(of("", "nl").language, std::nullopt);
    EXPECT_EQ(of("be", "nl").language, std::nullopt) << "which part of Belgium is not known";
    EXPECT_EQ(of("moon", "nl").language, std::nullopt);
    EXPECT_EQ(of("", "nl").because, Because::unknown);
}

TEST_P(LegalLanguageTest, EveryDocumentCanBeWrittenInEveryLanguage) {
    const auto atlas = services().state<territories::AtlasHolder>().current();
    const Seat seat{.fee = 13'500, .tariff = 2};
    for (const Axis axis : {Axis::promote, Axis::inform, Axis::defend}) {
        for (const Reporting reporting : {Reporting::brief, Reporting::full}) {
            for (const Pay pay : {Pay::proof, Pay::lump_sum, Pay::employment, Pay::invoice}) {
                const Mission mission{.title = "Stand",
                                      .axis = axis,
                                      .starts_at = kNow,
                                      .ends_at = kNow + hours{2},
                                      .reporting = reporting};
                EngagementFacts facts{.mission = &mission,
                                      .seat = &seat,
                                      .pay = pay,
                                      .place_of_work = "be-63023",
                                      .entity = "A body",
                                      .per_day = 4000,
                                      .charter = 3,
                                      .fee = {{FeePart::time, 1},
                                              {FeePart::reporting, 2},
                                              {FeePart::alone, 3},
                                              {FeePart::added, 4}},
                                      .ceiling = Ceiling{.year = 2026, .source = "An act"}};
                std::map<DocumentLanguage, std::string> first;
                for (const auto language : {DocumentLanguage::nl, DocumentLanguage::fr,
                                            DocumentLanguage::en, DocumentLanguage::de}) {
                    // German without a text would stop the program here.
                    const auto document =
                        write_document(facts, language, services().translator, *atlas);
                    for (const auto& sentence : document.sentences) {
                        EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
                    }
                    first[language] = document.sentences.front();
                }
                EXPECT_NE(first[DocumentLanguage::de], first[DocumentLanguage::en]);
            }
        }
    }
}

TEST_P(LegalLanguageTest, GermanKeepsTheValuesOfEachSentence) {
    const auto values_in = [](std::string_view text) {
        std::multiset<std::string> names;
        for (std::size_t at = text.find('{'); at != std::string_view::npos;
             at = text.find('{', at + 1)) {
            names.emplace(text.substr(at, text.find('}', at) - at + 1));
        }
        return names;
    };
    for (const GermanText& text : german_texts()) {
        EXPECT_FALSE(text.german.empty());
        EXPECT_EQ(values_in(text.source), values_in(text.german)) << text.source;
    }
}

AGORA_EACH_ENGINE(LegalLanguageTest);

TEST(Days, AreThoseOfTheCalendarHere) {
    const Instant evening = start_of({2026, 12, 31}) + hours{20};
    EXPECT_EQ(days_of(evening, evening + hours{2}).size(), 1U);
    EXPECT_EQ(days_of(evening, evening + hours{3}).size(), 1U) << "it ends at midnight here";
    const auto across = days_of(evening, evening + hours{8});
    ASSERT_EQ(across.size(), 2U);
    EXPECT_EQ(across.back(), (Date{2027, 1, 1}));
}

TEST(Steps, HoldUntilTheirDay) {
    const Date today{2026, 6, 1};
    const auto state = [&](std::vector<Training> trainings) {
        return states_of(trainings, today).front();
    };
    Training one{.step = Step::initial, .state = TrainingState::confirmed};
    one.valid_until = today;
    EXPECT_EQ(state({}).standing, StepStanding::missing);
    EXPECT_EQ(state({one}).standing, StepStanding::holds) << "to the end of its day";
    one.valid_until = {2026, 5, 31};
    EXPECT_EQ(state({one}).standing, StepStanding::ended);
    Training told = one;
    told.state = TrainingState::told;
    EXPECT_EQ(state({one, told}).standing, StepStanding::told);
    told.state = TrainingState::refused;
    told.valid_until = {2030, 1, 1};
    EXPECT_EQ(state({told}).standing, StepStanding::missing);
    Training later = one;
    later.valid_until = {2028, 1, 1};
    EXPECT_EQ(state({later, one}).until, later.valid_until);
}

TEST(Steps, AMediaMissionMissesTheMediaStep) {
    const std::vector<StepNeed> needs{{Intervention::media, Step::initial},
                                      {Intervention::media, Step::media}};
    Training initial{.step = Step::initial, .state = TrainingState::confirmed};
    initial.valid_until = {2030, 1, 1};
    const auto states = states_of({initial}, {2026, 6, 1});
    EXPECT_EQ(missing_for(Intervention::media, needs, states), std::vector<Step>{Step::media});
    EXPECT_TRUE(missing_for(Intervention::talk, needs, states).empty());
}

}  // namespace
}  // namespace agora::ambassadors
