#include "agora/journal/audited.hpp"
#include "modules.hpp"

#include <gtest/gtest.h>

#include <map>
#include <regex>

namespace agora::app {
namespace {

std::map<std::string_view, web::AuditWords> told() {
    std::map<std::string_view, web::AuditWords> all;
    for (const web::Module& module : all_modules()) {
        for (const web::AuditWords& words : module.audit) {
            EXPECT_TRUE(all.emplace(words.name, words).second) << words.name << " is told twice";
        }
    }
    return all;
}

const journal::AuditedWord* word_of(const journal::AuditedKind& kind, std::string_view name) {
    for (const journal::AuditedWord& word : kind.words) {
        const bool is_person = name == "person" || name == "number";
        if (word.name == name || (is_person && (word.name == "account" || word.name == "member"))) {
            return &word;
        }
    }
    return nullptr;
}

/// Each {name} of the sentence is in the payload, and each enumerator among them has words.
void check_sentence(const journal::AuditedKind& kind, const web::AuditWords& words) {
    const std::string sentence{words.sentence};
    static const std::regex kName{R"(\{(\w+)\})"};
    for (std::sregex_iterator at(sentence.begin(), sentence.end(), kName), end; at != end; ++at) {
        const std::string name = (*at)[1];
        if (name == "who") continue;
        const journal::AuditedWord* word = word_of(kind, name);
        ASSERT_NE(word, nullptr) << kind.name << " has no word " << name;
        for (const std::string_view value : word->values) {
            EXPECT_TRUE(words.say != nullptr && !words.say(name, value).empty())
                << kind.name << " does not tell " << name << "=" << value;
        }
    }
}

TEST(AuditWords, EveryPrivilegedActThatTheProgramCanDoIsToldInWords) {
    const auto all = told();
    ASSERT_GT(journal::audited_kinds().size(), 40U);
    for (const journal::AuditedKind& kind : journal::audited_kinds()) {
        const auto words = all.find(kind.name);
        if (words == all.end()) {
            ADD_FAILURE() << "the manifest of its module lacks audit words for " << kind.name;
            continue;
        }
        EXPECT_FALSE(words->second.kind.empty() || words->second.sentence.empty()) << kind.name;
        check_sentence(kind, words->second);
    }
}

TEST(AuditWords, AreOfActsThatTheProgramCanDo) {
    std::map<std::string_view, int> kinds;
    for (const journal::AuditedKind& kind : journal::audited_kinds()) ++kinds[kind.name];
    for (const auto& [name, words] : told()) {
        EXPECT_EQ(kinds[name], 1) << name << " is emitted by nobody, or by two kinds of events";
    }
}

}  // namespace
}  // namespace agora::app
