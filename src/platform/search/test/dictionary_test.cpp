#include "dictionary.hpp"

#include "forms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

namespace agora::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Everything one edit away, over a small alphabet.
std::set<std::string> one_edit_from(const std::string& word) {
    std::set<std::string> found;
    for (std::size_t at = 0; at <= word.size(); ++at) {
        for (const char letter : {'a', 'b', 'c'}) {
            found.insert(word.substr(0, at) + letter + word.substr(at));
            if (at < word.size()) found.insert(word.substr(0, at) + letter + word.substr(at + 1));
        }
        if (at < word.size()) found.insert(word.substr(0, at) + word.substr(at + 1));
        if (at + 1 < word.size()) {
            std::string swapped = word;
            std::swap(swapped[at], swapped[at + 1]);
            found.insert(swapped);
        }
    }
    found.erase(word);
    return found;
}

Xapian::WritableDatabase database_of(const std::vector<std::pair<std::string, int>>& words) {
    Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
    for (const auto& [word, frequency] : words) {
        for (int i = 0; i < frequency; ++i) {
            Xapian::Document document;
            document.add_term(word_term(word));
            database.add_document(document);
        }
    }
    return database;
}

TEST(Edits, count_letters_lost_added_replaced_and_swapped) {
    EXPECT_EQ(edits_between("bakker", "bakker", 2), 0u);
    EXPECT_EQ(edits_between("bakker", "baker", 2), 1u);
    EXPECT_EQ(edits_between("bakker", "bakkers", 2), 1u);
    EXPECT_EQ(edits_between("bakker", "bokker", 2), 1u);
    EXPECT_EQ(edits_between("bakker", "bakkre", 2), 1u);
    EXPECT_EQ(edits_between("bakker", "slager", 2), 3u) << "most + 1 when there are more";
    EXPECT_EQ(edits_between(std::string(50, 'a'), std::string(50, 'a'), 2), 3u) << "too long";
}

TEST(Edits, are_one_exactly_for_the_words_one_edit_away) {
    EXPECT_TRUE(rc::check([] {
        const auto word = *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"abc"}));
        const auto other = *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"abc"}));
        RC_PRE(word.size() <= 30 && other.size() <= 30);
        const auto neighbours = one_edit_from(word);
        RC_ASSERT((edits_between(word, other, 3) == 1) == neighbours.contains(other));
        for (const auto& neighbour : neighbours) RC_ASSERT(edits_between(word, neighbour, 1) == 1);
        RC_ASSERT(edits_between(word, other, 2) == edits_between(other, word, 2));
    }));
}

TEST(Dictionary, gives_the_nearest_words_and_of_those_the_most_frequent_first) {
    const Dictionary dictionary{database_of(
        {{"bakker", 1}, {"bakken", 5}, {"bakkerij", 9}, {"slager", 20}, {"bakk3r", 30}})};
    EXPECT_EQ(dictionary.size(), 4u) << "words with digits are left out";
    EXPECT_THAT(dictionary.words_near("bakkes", 2, 10), ElementsAre("bakken", "bakker"));
    EXPECT_THAT(dictionary.words_near("bakkeri", 2, 10),
                ElementsAre("bakkerij", "bakker", "bakken"));
    EXPECT_THAT(dictionary.words_near("bakkeri", 2, 1), ElementsAre("bakkerij"));
    EXPECT_THAT(dictionary.words_near("xylofoon", 2, 10), IsEmpty());
}

TEST(Dictionary, misses_no_word_that_is_near_enough) {
    std::vector<std::pair<std::string, int>> words;
    for (const std::string& word : one_edit_from("abcabcabc")) words.emplace_back(word, 1);
    const Dictionary dictionary{database_of(words)};
    EXPECT_EQ(dictionary.words_near("abcabcabc", 1, 1'000).size(), words.size());
}

TEST(Dictionaries, are_made_again_when_the_index_has_changed) {
    Dictionaries dictionaries;
    auto database = database_of({{"bakker", 1}});
    const auto first = dictionaries.of(Layer::visitor, "g", database);
    EXPECT_EQ(dictionaries.of(Layer::visitor, "g", database), first);
    Xapian::Document document;
    document.add_term(word_term("slager"));
    database.add_document(document);
    EXPECT_EQ(dictionaries.of(Layer::visitor, "g", database)->size(), 2u);
    EXPECT_EQ(dictionaries.of(Layer::member, "g", database)->size(), 2u);
}

}  // namespace
}  // namespace agora::search
