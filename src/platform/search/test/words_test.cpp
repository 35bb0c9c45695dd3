#include "words.hpp"

#include "forms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> texts_of(std::string_view text) {
    std::vector<std::string> texts;
    for (const Word& word : words_of(text, 100)) texts.emplace_back(word.text);
    return texts;
}

TEST(Words, are_runs_of_letters_and_digits) {
    EXPECT_THAT(texts_of("Een fotografe, in 9000 Gent!"),
                ElementsAre("Een", "fotografe", "in", "9000", "Gent"));
    EXPECT_THAT(texts_of("a+b=c  (d)"), ElementsAre("a", "b", "c", "d"));
}

TEST(Words, know_where_they_stand_and_what_links_them) {
    const auto words = words_of("l'atelier web-design. -x", 100);
    ASSERT_EQ(words.size(), 5u);
    EXPECT_EQ(words[1].begin, 2u);
    EXPECT_EQ(words[1].link, Link::apostrophe);
    EXPECT_EQ(words[2].link, Link::none);
    EXPECT_EQ(words[3].link, Link::hyphen);
    EXPECT_EQ(words[4].link, Link::none);
}

TEST(Words, keep_the_signs_of_programming_languages) {
    EXPECT_THAT(texts_of("C++, C# and F#."), ElementsAre("C++", "C#", "and", "F#"));
    EXPECT_THAT(texts_of("c++++ #tag"), ElementsAre("c", "tag"));
}

TEST(Words, take_ideographs_and_emoji_one_by_one) {
    EXPECT_THAT(texts_of("社會 😍ok"), ElementsAre("社", "會", "😍", "ok"));
}

TEST(Words, keep_combining_marks_with_their_letter) {
    EXPECT_THAT(texts_of("cafe\xCC\x81 noir"), ElementsAre("cafe\xCC\x81", "noir"));
}

TEST(Words, are_parted_by_ill_formed_bytes) {
    EXPECT_THAT(texts_of("ab\xFF\xC3(cd"), ElementsAre("ab", "cd"));
    EXPECT_THAT(texts_of("\xF0\x9F"), IsEmpty());
}

TEST(Words, stop_at_the_limit) {
    EXPECT_EQ(words_of("a b c d e", 3).size(), 3u);
}

TEST(Words, of_a_text_without_letters_are_its_marks) {
    std::vector<std::string> marks;
    for (const Word& word : words_or_marks_of("<> ?", 100)) marks.emplace_back(word.text);
    EXPECT_THAT(marks, ElementsAre("<", ">", "?"));
}

TEST(Words, are_cut_before_a_code_point_and_never_inside) {
    EXPECT_EQ(cut_at_code_point("abé", 3), "ab");
    EXPECT_EQ(cut_at_code_point("abé", 4), "abé");
}

TEST(Forms, hold_the_stems_of_the_word_with_and_without_accents) {
    FormMaker maker{10};
    const Forms with = maker.of("photographiés");
    const Forms without = maker.of("photographies");
    EXPECT_EQ(with.folded, "photographies");
    const auto french = static_cast<std::size_t>(Language::fr);
    bool shared = false;
    for (const auto& stem : with.stems[french]) {
        const auto& others = without.stems[french];
        shared = shared || std::find(others.begin(), others.end(), stem) != others.end();
    }
    EXPECT_TRUE(shared);
}

TEST(Forms, of_very_long_words_are_cut) {
    FormMaker maker{10};
    EXPECT_LE(maker.of(std::string(10'000, 'x')).folded.size(), kLongestWord);
}

TEST(Forms, are_right_also_when_more_words_come_than_are_remembered) {
    FormMaker maker{2};
    for (int round = 0; round < 2; ++round) {
        for (const char* word : {"bakker", "slager", "kok"}) EXPECT_EQ(maker.of(word).folded, word);
    }
}

TEST(Forms, find_the_stemmer_of_a_language_code) {
    EXPECT_EQ(stemming_language("fr-BE"), Language::fr);
    EXPECT_EQ(stemming_language("NL"), Language::nl);
    EXPECT_EQ(stemming_language("de"), std::nullopt);
    EXPECT_EQ(stemming_language(""), std::nullopt);
}

}  // namespace
}  // namespace agora::search
