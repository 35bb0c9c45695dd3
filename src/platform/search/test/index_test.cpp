#include "index_fixture.hpp"

#include <gmock/gmock.h>

namespace agora::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Ids = std::vector<std::int64_t>;

TEST_F(IndexTest, finds_words_without_regard_to_accents_and_case) {
    add(1, "Comptabilité et fiscalité", "fr");
    add(2, "Café Élan", "fr");
    commit();
    EXPECT_EQ(ids("comptabilite"), Ids{1});
    EXPECT_EQ(ids("COMPTABILITÉ"), Ids{1});
    EXPECT_EQ(ids("cafe elan"), Ids{2});
}

TEST_F(IndexTest, finds_inflected_words_in_each_language) {
    add(1, "Wij geven trainingen voor bedrijven", "nl");
    add(2, "Je forme des comptables", "fr");
    add(3, "Teaching pianists", "en");
    commit();
    EXPECT_EQ(ids("training bedrijf"), Ids{1});
    EXPECT_EQ(ids("former comptable"), Ids{2});
    EXPECT_EQ(ids("teach pianist"), Ids{3});
    EXPECT_EQ(ids("trainingen"), Ids{1});
    EXPECT_EQ(ids("pianists teaches"), Ids{3});
}

TEST_F(IndexTest, finds_a_word_that_is_its_own_stem_by_its_inflections) {
    add(1, "training", "nl");
    add(2, "comptable", "fr");
    add(3, "pianist", "en");
    commit();
    EXPECT_EQ(ids("trainingen"), Ids{1});
    EXPECT_EQ(ids("pianists"), Ids{3});
    EXPECT_THAT(found("trainingen").corrections, IsEmpty()) << "it is no typing error";
}

TEST_F(IndexTest, finds_inflected_french_words_typed_without_accents) {
    add(1, "Des personnes formées", "fr");
    commit();
    EXPECT_EQ(ids("formée"), Ids{1});
    const Found without_accents = found("formee");
    EXPECT_EQ(sorted_ids(without_accents), Ids{1});
    EXPECT_THAT(without_accents.corrections, IsEmpty());
}

TEST_F(IndexTest, stems_a_text_of_unknown_language_in_all_three) {
    add(1, "photographers", "");
    add(2, "trainingen", "de");
    commit();
    EXPECT_EQ(ids("photographer"), Ids{1});
    EXPECT_EQ(ids("training"), Ids{2});
}

TEST_F(IndexTest, wants_all_words_and_says_when_only_some_were_found) {
    add(1, "fotograaf in Gent");
    add(2, "fotograaf in Brussel");
    commit();
    EXPECT_EQ(ids("Gent fotograaf"), Ids{1});
    const Found partial = found("fotograaf Antwerpen");
    EXPECT_EQ(partial.match, Match::some_words);
    EXPECT_EQ(sorted_ids(partial), (Ids{1, 2}));
    EXPECT_EQ(found("fotograaf Brussel").match, Match::all_words);
}

TEST_F(IndexTest, does_not_insist_on_articles_and_elisions) {
    add(1, "atelier de photographie Liège", "fr");
    commit();
    const Found found = this->found("l'atelier d'une photographie à Liège");
    EXPECT_EQ(sorted_ids(found), Ids{1});
    EXPECT_EQ(found.match, Match::all_words);
}

TEST_F(IndexTest, finds_quoted_words_only_where_they_follow_each_other) {
    add(1, "the quick brown fox", "en");
    add(2, "the brown quick fox", "en");
    commit();
    EXPECT_EQ(ids("\"quick brown\""), Ids{1});
    EXPECT_EQ(ids("“brown quick”"), Ids{2});
    EXPECT_EQ(ids("quick brown"), (Ids{1, 2}));
    EXPECT_EQ(ids("\"quick"), (Ids{1, 2})) << "an unclosed quotation mark is no phrase";
}

TEST_F(IndexTest, finds_a_hyphenated_word_written_as_one_and_the_other_way_round) {
    add(1, "web-design", "en");
    add(2, "webdesign", "en");
    commit();
    EXPECT_EQ(ids("webdesign"), (Ids{1, 2}));
    EXPECT_EQ(ids("web-design"), (Ids{1, 2}));
}

TEST_F(IndexTest, completes_the_last_word_while_typing) {
    add(1, "stonecutter", "en");
    add(2, "pianist", "en");
    commit();
    Question question;
    question.text = "stonecu";
    EXPECT_THAT(index_->search(question).hits, IsEmpty());
    question.completion = Completion::typing;
    EXPECT_EQ(sorted_ids(index_->search(question)), Ids{1});
    question.text = "stonecu ";
    EXPECT_THAT(index_->search(question).hits, IsEmpty()) << "a space ends the word";
}

TEST_F(IndexTest, treats_the_words_of_query_languages_as_words) {
    add(1, "NEAR and far OR wide", "en");
    add(2, "wide", "en");
    commit();
    EXPECT_EQ(ids("far OR wide"), Ids{1});
    const Found without_not = found("wide NOT far");
    EXPECT_EQ(without_not.match, Match::some_words);
    EXPECT_EQ(without_not.hits.front().id, 1) << "more of the words come first";
    EXPECT_EQ(ids("wid*"), Ids{});
    EXPECT_EQ(ids("kind:member wide"), (Ids{1, 2}));
}

TEST_F(IndexTest, puts_what_matches_in_a_heavier_field_first) {
    Document light;
    light.kind = "member";
    light.id = 1;
    light.fields = {{"I know a baker", "en", 1, {}}};
    Document heavy = light;
    heavy.id = 2;
    heavy.fields = {{"Baker with long story", "en", 10, {}}};
    index_->put(light);
    index_->put(heavy);
    commit();
    EXPECT_EQ(found("baker").hits.front().id, 2);
}

TEST_F(IndexTest, replaces_a_document_that_is_put_again_and_forgets_a_removed_one) {
    add(1, "pottenbakker");
    commit();
    add(1, "loodgieter");
    commit();
    EXPECT_THAT(ids("pottenbakker"), IsEmpty());
    EXPECT_EQ(ids("loodgieter"), Ids{1});
    index_->remove("member", 1);
    commit();
    EXPECT_THAT(ids("loodgieter"), IsEmpty());
    EXPECT_EQ(index_->document_count(Layer::member), 0u);
}

TEST_F(IndexTest, narrows_by_kind_terms_and_nearness) {
    Document event;
    event.kind = "event";
    event.id = 1;
    event.fields = {{"Expo in Gent", "nl", 1, {}}};
    event.terms = {"office:12", "month:2026-11"};
    event.place = Point{51.05, 3.72};
    index_->put(event);
    event.id = 2;
    event.terms = {"office:13"};
    event.place = Point{50.63, 5.58};
    index_->put(event);
    add(3, "Expo in Gent");
    commit();
    Question question;
    question.text = "expo";
    question.kinds = {"event"};
    EXPECT_EQ(sorted_ids(index_->search(question)), (Ids{1, 2}));
    question.filters = {{{"office:12", "office:99"}}};
    EXPECT_EQ(sorted_ids(index_->search(question)), Ids{1});
    question.filters = {{{"office:12"}}, {{"month:2026-12"}}};
    EXPECT_THAT(index_->search(question).hits, IsEmpty());
    question.filters.clear();
    question.near = Near{{51.0, 3.7}, 20};
    EXPECT_EQ(sorted_ids(index_->search(question)), Ids{1});
    question.text.clear();
    question.near = Near{{50.85, 4.35}, 500};
    question.order.by = Order::By::nearness;
    ASSERT_EQ(index_->search(question).hits.size(), 2u);
    EXPECT_EQ(index_->search(question).hits.front().id, 1);
}

TEST_F(IndexTest, sorts_by_a_value_with_the_unvalued_last) {
    for (const auto& [id, value] : {std::pair{1, 5.0}, {2, -3.0}, {3, 70.0}}) {
        Document document;
        document.kind = "call";
        document.id = id;
        document.fields = {{"oproep", "nl", 1, {}}};
        document.sort_values = {{4, value}};
        index_->put(document);
    }
    add(4, "oproep");
    commit();
    Question question;
    question.text = "oproep";
    question.order = {Order::By::sort_value, 4, Direction::ascending};
    const auto in_order = [&] {
        Ids ids;
        for (const Hit& hit : index_->search(question).hits) ids.push_back(hit.id);
        return ids;
    };
    EXPECT_THAT(in_order(), ElementsAre(2, 1, 3, 4));
    question.order.direction = Direction::descending;
    EXPECT_THAT(in_order(), ElementsAre(3, 1, 2, 4));
}

TEST_F(IndexTest, gives_pages_that_fit_together) {
    for (int id = 1; id <= 45; ++id) add(id, "bakker");
    commit();
    Ids all;
    Question question;
    question.text = "bakker";
    for (question.offset = 0; question.offset < 60; question.offset += 20) {
        const Found page = index_->search(question);
        EXPECT_EQ(page.match, Match::all_words);
        for (const Hit& hit : page.hits) all.push_back(hit.id);
    }
    std::sort(all.begin(), all.end());
    EXPECT_EQ(all.size(), 45u);
    EXPECT_TRUE(std::adjacent_find(all.begin(), all.end()) == all.end());
}

TEST_F(IndexTest, gives_all_matching_ids_as_a_mask) {
    for (int id = 1; id <= 300; ++id) add(id, id % 3 == 0 ? "bakker" : "slager");
    commit();
    Question question;
    question.text = "bakker";
    EXPECT_EQ(index_->matching(question, 1'000).ids.size(), 100u);
    EXPECT_EQ(index_->matching(question, 10).ids.size(), 10u);
    question.text.clear();
    EXPECT_EQ(index_->matching(question, 1'000).ids.size(), 300u);
}

}  // namespace
}  // namespace agora::search
