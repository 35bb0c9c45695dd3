#include "index_fixture.hpp"

#include "agora/locale/text.hpp"

#include <gmock/gmock.h>

namespace agora::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Ids = std::vector<std::int64_t>;

TEST_F(IndexTest, searches_a_likely_word_beside_one_it_does_not_know) {
    add(1, "Comptabilité", "fr");
    add(2, "boekhouding", "nl");
    commit();
    const Found found = this->found("Boekhuoding");
    EXPECT_EQ(sorted_ids(found), Ids{2});
    EXPECT_THAT(found.corrections, ElementsAre(Correction{"Boekhuoding", "boekhouding"}));
    EXPECT_EQ(found.did_you_mean, "boekhouding");
    EXPECT_EQ(ids("comptabilitée"), Ids{1});
    EXPECT_EQ(ids("conptabilité"), Ids{1});
}

TEST_F(IndexTest, proposes_the_whole_text_with_the_corrections_in_their_places) {
    add(1, "een fotograaf uit Antwerpen");
    commit();
    const Found found = this->found("Een fotogaraf, uit \"Antwerpen\" of antwerpne!");
    EXPECT_EQ(found.did_you_mean, "Een fotograaf, uit \"Antwerpen\" of antwerpen!");
}

TEST_F(IndexTest, corrects_no_word_that_it_knows) {
    add(1, "bakker");
    add(2, "bakken");
    commit();
    const Found found = this->found("bakker");
    EXPECT_THAT(found.corrections, IsEmpty());
    EXPECT_THAT(found.did_you_mean, IsEmpty());
}

TEST_F(IndexTest, corrects_neither_short_words_nor_numbers) {
    add(1, "kok 1234567");
    commit();
    EXPECT_THAT(found("kak").corrections, IsEmpty());
    EXPECT_THAT(found("1234568").corrections, IsEmpty());
}

TEST_F(IndexTest, does_not_correct_a_word_that_is_still_being_typed) {
    add(1, "illustratrice illustrator");
    commit();
    Question question;
    question.text = "illustrat";
    question.completion = Completion::typing;
    EXPECT_THAT(index_->search(question).corrections, IsEmpty());
}

TEST_F(IndexTest, forgets_the_words_of_replaced_and_removed_documents) {
    add(1, "glasblazer");
    commit();
    EXPECT_EQ(found("glasblaser").did_you_mean, "glasblazer");
    add(1, "bakker");
    commit();
    EXPECT_THAT(found("glasblaser").did_you_mean, IsEmpty());
    index_->remove("member", 1);
    commit();
    EXPECT_THAT(found("bokker").did_you_mean, IsEmpty());
}

TEST_F(IndexTest, never_proposes_words_that_are_withheld) {
    Document thread;
    thread.kind = "thread";
    thread.id = 7;
    thread.audience = Layer::member;
    thread.words = Words::withheld;
    thread.fields = {{"kwikzilver", "nl", 1, Layer::member}};
    index_->put(thread);
    commit();
    EXPECT_THAT(found("kwikzilvre", Layer::member).did_you_mean, IsEmpty());
    EXPECT_EQ(ids("kwikzilver", Layer::member), Ids{7});
}

/// Every single mistake (a letter lost, doubled, replaced, or two swapped) after the first letter.
TEST_F(IndexTest, finds_nearly_every_long_word_with_one_typing_error) {
    const std::vector<std::string> words{
        "fotograaf", "boekhouding", "illustratrice", "traducteur",  "comptabilité",
        "muzikant",  "beeldhouwer", "journaliste",   "développeur", "accountant",
        "designer",  "stonecutter", "vormgeving",    "opleiding",   "scénographe"};
    for (std::size_t i = 0; i < words.size(); ++i)
        add(static_cast<std::int64_t>(i) + 1, words[i], "");
    commit();
    int tried = 0;
    int missed = 0;
    const auto try_typo = [&](const std::string& typo, std::int64_t id) {
        ++tried;
        if (ids(typo) != Ids{id}) ++missed;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = locale::fold(words[i]);
        const auto id = static_cast<std::int64_t>(i) + 1;
        for (std::size_t at = 1; at < word.size(); ++at) {
            std::string typo = word;
            try_typo(typo.erase(at, 1), id);
            typo = word;
            try_typo(typo.insert(at, 1, word[at]), id);
            typo = word;
            typo[at] = typo[at] == 'x' ? 'y' : 'x';
            try_typo(typo, id);
            typo = word;
            if (at + 1 < word.size()) std::swap(typo[at], typo[at + 1]);
            try_typo(typo, id);
        }
    }
    EXPECT_GT(tried, 500);
    EXPECT_LE(missed * 100, tried) << missed << " of " << tried;
    RecordProperty("missed", missed);
}

TEST_F(IndexTest, finds_the_same_thing_under_its_names_in_other_languages) {
    index_->set_synonyms(make_synonyms({{"fotograaf", "fotografen", "photographe", "photographer"},
                                        {"boekhouder", "expert-comptable", "chartered accountant"},
                                        {"grafisch vormgever", "graphiste", "graphic designer"}}));
    add(1, "Je suis photographe", "fr");
    add(2, "Ik ben fotograaf", "nl");
    add(3, "I am a chartered accountant", "en");
    add(4, "graphiste indépendante", "fr");
    add(5, "accountant of a chartered boat", "en");
    commit();
    EXPECT_EQ(ids("fotografen"), (Ids{1, 2}));
    EXPECT_EQ(ids("photographers"), (Ids{1, 2}));
    EXPECT_EQ(ids("boekhouder"), Ids{3}) << "the words of a label follow each other";
    EXPECT_EQ(ids("graphic designer"), Ids{4});
    EXPECT_EQ(ids("expert-comptable"), Ids{3});
    EXPECT_EQ(found("fotograaf").hits.front().id, 2) << "the word itself before its synonyms";
}

TEST_F(IndexTest, takes_synonyms_with_other_words) {
    index_->set_synonyms(make_synonyms({{"fotograaf", "photographe"}}));
    add(1, "photographe à Gand", "fr");
    add(2, "photographe à Liège", "fr");
    commit();
    EXPECT_EQ(ids("fotograaf Liège"), Ids{2});
    EXPECT_EQ(found("fotograaf Liège").match, Match::all_words);
}

}  // namespace
}  // namespace agora::search
