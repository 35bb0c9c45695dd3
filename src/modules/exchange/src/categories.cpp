#include "categories.hpp"

#include "agora/base/assert.hpp"
#include "agora/locale/text.hpp"
#include "agora/resources/resources.hpp"
#include "agora/search/held_words.hpp"

#include <algorithm>

namespace agora::exchange {
namespace {

constexpr std::size_t kColumns = 6;
constexpr std::size_t kShortest = 4;
constexpr std::size_t kMostWords = 24;

/// Words that say nothing of the thing itself.
constexpr std::array kSmallWords{
    "avec", "bien",    "cette", "dans",   "deze", "door",   "echt", "elke",    "from", "geef",
    "goed", "good",    "have",  "heel",   "help", "iemand", "iets", "ieder",   "like", "looking",
    "mijn", "need",    "nodig", "notre",  "niet", "offer",  "pour", "propose", "sans", "some",
    "some", "someone", "that",  "this",   "tous", "toute",  "twee", "used",    "veel", "very",
    "voor", "votre",   "want",  "wanted", "with", "wordt",  "your", "zoek",    "bied", "cherche"};

Category read(std::string_view line) {
    const auto cells = split(line, '\t');
    AGORA_ASSERT(cells.size() == kColumns);
    const auto thing = fields::enum_value<Thing>(cells[1]);
    const auto ledger = fields::enum_value<ledger::Category>(cells[2]);
    AGORA_ASSERT(thing && ledger);
    Category category{.code = std::string{cells[0]}, .thing = *thing, .ledger = *ledger};
    category.labels[static_cast<std::size_t>(Language::nl)] = cells[3];
    category.labels[static_cast<std::size_t>(Language::fr)] = cells[4];
    category.labels[static_cast<std::size_t>(Language::en)] = cells[5];
    return category;
}

bool is_small(std::string_view word) {
    return word.size() < kShortest || std::ranges::find(kSmallWords, word) != kSmallWords.end();
}

std::string_view bytes_of(const web::Services& services, std::string_view name) {
    const resources::Resource* file = services.files.find(name);
    AGORA_ASSERT(file != nullptr);
    return file->bytes;
}

}  // namespace

Categories::Categories(std::string_view categories, std::string_view words) {
    for (const std::string_view line : split(categories, '\n')) {
        if (!line.empty() && line.front() != '#') all_.push_back(read(line));
    }
    std::size_t number = 0;
    for (const std::string_view line : split(words, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const std::string name = "=" + std::to_string(++number);
        for (const std::string_view phrase : split(line, '\t')) {
            for (const std::string& word : locale::words(locale::fold(phrase))) {
                if (!is_small(word) || word.size() == phrase.size()) {
                    lines_of_.emplace_back(word, name);
                }
            }
        }
    }
    std::ranges::sort(lines_of_);
}

const Category* Categories::find(std::string_view code) const {
    const auto found = std::ranges::find(all_, code, &Category::code);
    return found == all_.end() ? nullptr : &*found;
}

std::vector<std::string> Categories::meanings(std::string_view text) const {
    std::vector<std::string> found;
    std::size_t taken = 0;
    const search::HeldWords held{text};
    for (const auto& word : held.words()) {
        if (++taken > kMostWords) break;
        for (const std::string& stem : word.beginnings) {
            const auto [begin, end] = std::ranges::equal_range(
                lines_of_, stem, {}, &std::pair<std::string, std::string>::first);
            for (auto at = begin; at != end; ++at) found.push_back(at->second);
        }
        if (is_small(word.text)) continue;
        for (const std::string& stem : word.beginnings) {
            if (stem.size() >= kShortest) found.push_back(stem);
        }
    }
    std::ranges::sort(found);
    const auto again = std::ranges::unique(found);
    found.erase(again.begin(), again.end());
    return found;
}

void start_categories(web::Services& services) {
    services.put_state(
        std::make_shared<Categories>(bytes_of(services, "exchange/data/categories.tsv"),
                                     bytes_of(services, "exchange/data/words.tsv")));
}

const Categories& categories_of(const web::Services& services) {
    return services.state<Categories>();
}

}  // namespace agora::exchange
