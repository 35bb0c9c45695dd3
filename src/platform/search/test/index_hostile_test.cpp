#include "index_fixture.hpp"
#include "question_fuzzing.hpp"

#include "agora/base/text.hpp"

#include <boost/json.hpp>

#include <gmock/gmock.h>

#include <fstream>
#include <random>
#include <sstream>

namespace agora::search {
namespace {

std::vector<std::string> naughty_strings() {
    const auto path = std::filesystem::path{AGORA_SOURCE_DIR} /
                      "../shared/data/01-naughty-strings/big-list-of-naughty-strings/blns.json";
    std::ifstream file{path};
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) return {};
    std::vector<std::string> strings;
    const boost::json::value list = boost::json::parse(text.str());
    for (const auto& value : list.as_array()) {
        if (value.is_string()) strings.emplace_back(value.as_string());
    }
    return strings;
}

TEST_F(IndexTest, finds_every_naughty_string_by_itself) {
    const auto strings = naughty_strings();
    if (strings.empty()) GTEST_SKIP() << "the list of naughty strings is absent";
    for (std::size_t i = 0; i < strings.size(); ++i)
        add(static_cast<std::int64_t>(i), strings[i], "");
    commit();
    for (std::size_t i = 0; i < strings.size(); ++i) {
        if (trimmed(strings[i]).empty()) continue;
        Question question;
        question.text = strings[i];
        question.limit = 400;
        const auto found = sorted_ids(index_->search(question));
        EXPECT_TRUE(std::binary_search(found.begin(), found.end(), static_cast<std::int64_t>(i)))
            << "number " << i << ": " << strings[i];
    }
}

TEST_F(IndexTest, bears_any_bytes_as_a_question) {
    fill_for_fuzzing(*index_);
    const std::string seeds[] = {"",
                                 " ",
                                 "\"",
                                 "\"\"",
                                 "\"\" \"",
                                 "'",
                                 "-",
                                 "a-",
                                 "-a",
                                 "''''",
                                 "a'b'c'd",
                                 "a-b-c-d-e-f",
                                 "fotograaf",
                                 "fotograff",
                                 "fotograaf*",
                                 "kind:member",
                                 "AND",
                                 "NOT NOT",
                                 "(((",
                                 "XOR",
                                 std::string("a\0b", 3),
                                 "\xFF\xFE\xFD",
                                 "\xC3",
                                 "\xF0\x9F\x98",
                                 "ﬁ ﬂ ½ №",
                                 "İstanbul ı",
                                 std::string(10'240, 'x'),
                                 std::string(10'240, '"'),
                                 std::string(10'240, '+'),
                                 std::string(10'240, '\xCC')};
    for (const std::string& seed : seeds) ask_anything(*index_, seed);
    EXPECT_GT(ask_anything(*index_, "fotograaf"), 0u);
    std::mt19937 random{20261120};
    for (int round = 0; round < 200; ++round) {
        std::string bytes(random() % 60, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random());
        ask_anything(*index_, bytes);
    }
}

TEST_F(IndexTest, asks_for_a_bounded_number_of_words_whatever_the_length) {
    add(1, "alfa");
    add(2, "omega");
    commit();
    std::string text = "alfa";
    for (int i = 0; i < 40; ++i) text += " w" + std::to_string(i);
    text += " omega";
    EXPECT_EQ(ids(text), std::vector<std::int64_t>{1}) << "omega stands behind the bound";
}

/// Words that mean the same as others, several of them in one question, all and some of them found.
TEST_F(IndexTest, bears_questions_of_many_words_with_synonyms) {
    constexpr int kGroups = 40;
    constexpr int kDocuments = 200;
    std::mt19937 random(7);
    SynonymGroups groups;
    std::vector<std::string> words;
    for (int number = 0; number < kGroups; ++number) {
        const std::string name = "q" + std::to_string(number);
        groups.push_back({name + "a", name + "b", name + "c " + name + "d", name + "e"});
        words.insert(words.end(), groups.back().begin(), groups.back().end());
    }
    index_->set_synonyms(make_synonyms(groups));
    const auto text_of = [&](std::size_t most) {
        std::string text;
        for (std::size_t count = 1 + random() % most; count > 0; --count) {
            text += words[random() % words.size()] + " ";
        }
        return text;
    };
    for (int id = 1; id <= kDocuments; ++id) {
        add(id, text_of(30), "nl", id % 3 == 0 ? Layer::member : Layer::visitor);
    }
    commit();
    for (int round = 0; round < 500; ++round) {
        Question question;
        question.text = text_of(9);
        question.layer = round % 2 == 0 ? Layer::member : Layer::visitor;
        question.limit = 1 + random() % 20;
        EXPECT_LE(index_->search(question).hits.size(), question.limit);
    }
}

TEST_F(IndexTest, bears_very_long_and_ill_formed_documents) {
    std::string chain;
    for (int i = 0; i < 60'000; ++i) chain += "a-";
    add(1, chain);
    add(2, std::string(300'000, 'z') + " bakker");
    add(3, "\xFF\xFE slager \xC3");
    commit();
    EXPECT_EQ(ids("slager"), std::vector<std::int64_t>{3});
    EXPECT_TRUE(ids("bakker").empty()) << "the word stands behind the bound of a field";
}

}  // namespace
}  // namespace agora::search
