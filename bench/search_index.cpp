// Text index: documents a second on a reindex, and the time of a search.
// Usage: bench_search_index [documents] [seed]

#include "measure.hpp"

#include "agora/search/index.hpp"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <random>

#include <unistd.h>

namespace {

using namespace agora::search;

constexpr std::size_t kVocabulary = 30'000;
constexpr int kWordsInText = 60;

/// Invented words of two to five syllables, drawn with a Zipf-like frequency.
class Language {
 public:
    Language(std::uint64_t seed, const char* accents) : random_(seed) {
        const std::string consonants = "bcdfghklmnprstvwz";
        const std::vector<std::string> vowels{"a", "e", "i", "o", "u", "ie", "ou", accents};
        for (std::size_t i = 0; i < kVocabulary; ++i) {
            std::string word;
            for (auto syllables = 2 + random_() % 4; syllables > 0; --syllables)
                word +=
                    consonants[random_() % consonants.size()] + vowels[random_() % vowels.size()];
            words_.push_back(word + (random_() % 3 == 0 ? "en" : "s"));
        }
    }

    const std::string& word() {
        const double place = std::exp(std::uniform_real_distribution<>(
            0, std::log(static_cast<double>(kVocabulary)))(random_));
        return words_[static_cast<std::size_t>(place) - 1];
    }

    std::string text(int words) {
        std::string text;
        for (int i = 0; i < words; ++i) text += word() + ' ';
        return text;
    }

 private:
    std::mt19937_64 random_;
    std::vector<std::string> words_;
};

Document member(std::int64_t id, std::vector<Language>& languages) {
    static const char* const codes[] = {"nl", "fr", "en"};
    const auto at = static_cast<std::size_t>(id % 3);
    Document document;
    document.kind = "member";
    document.id = id;
    document.fields = {{languages[at].text(2), "", 10, Layer::visitor},
                       {languages[at].text(kWordsInText), codes[at], 1, Layer::visitor}};
    if (id % 5 == 0)
        document.fields.push_back({languages[at].text(10), codes[at], 1, Layer::member});
    document.terms = {"office:" + std::to_string(id % 40)};
    document.place = Point{50 + static_cast<double>(id % 100) / 50, 4};
    return document;
}

}  // namespace

int main(int count, char** arguments) {
    const std::int64_t documents = count > 1 ? std::atoll(arguments[1]) : 50'000;
    const std::uint64_t seed = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1;
    const auto folder =
        std::filesystem::temp_directory_path() / ("agora-bench-" + std::to_string(::getpid()));
    std::vector<Language> languages{{seed, "ij"}, {seed + 1, "é"}, {seed + 2, "ea"}};
    const auto index = open_index(folder);

    const double start = bench::seconds_now();
    const double processor_start = bench::processor_seconds();
    auto rebuild = index->begin_rebuild();
    for (std::int64_t id = 1; id <= documents; ++id) (*rebuild)->put(member(id, languages));
    (*rebuild)->publish(1);
    const double spent = bench::seconds_now() - start;
    const double processor_spent = bench::processor_seconds() - processor_start;
    std::printf(
        "reindex: n=%lld seed=%llu %.0f documents/s (%.1f s), %.0f per second of processor, "
        "RSS %.0f MB\n",
        static_cast<long long>(documents), static_cast<unsigned long long>(seed),
        static_cast<double>(documents) / spent, spent,
        static_cast<double>(documents) / processor_spent, bench::resident_mb());

    for (const auto& [name, words, completion] :
         {std::tuple{"search, 1 word", 1, Completion::whole_words},
          std::tuple{"search, 3 words", 3, Completion::whole_words},
          std::tuple{"search, 2 words while typing", 2, Completion::typing}}) {
        bench::Timings timings;
        for (int i = 0; i < 1'000; ++i) {
            Question question;
            question.text = languages[static_cast<std::size_t>(i) % 3].text(words);
            question.text.resize(question.text.size() - 3);
            question.completion = completion;
            question.layer = i % 2 == 0 ? Layer::member : Layer::visitor;
            timings.measure([&] { (void)index->search(question); });
        }
        timings.print(name);
    }
    bench::Timings masks;
    for (int i = 0; i < 300; ++i) {
        Question question;
        question.text = languages[static_cast<std::size_t>(i) % 3].word();
        masks.measure([&] { (void)index->matching(question, 1'000'000); });
    }
    masks.print("all matching ids, 1 word");
    std::string hostile;
    while (hostile.size() < 10'240) hostile += languages[0].text(1).substr(1);
    bench::Timings worst;
    for (const auto completion : {Completion::whole_words, Completion::typing}) {
        Question question;
        question.text = hostile;
        question.completion = completion;
        worst.measure([&] { (void)index->search(question); });
    }
    worst.print("search, 10 KB of misspelled words");
    bench::Timings commits;
    for (std::int64_t id = 1; id <= 200; ++id) {
        commits.measure([&] {
            index->put(member(id, languages));
            index->commit(id + 1);
        });
    }
    commits.print("change one document and commit");
    std::filesystem::remove_all(folder);
}
