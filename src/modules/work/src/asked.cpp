#include "asked.hpp"

#include "agora/resources/resources.hpp"
#include "agora/search/held_words.hpp"

#include <vector>

namespace agora::work {
namespace {

constexpr std::string_view kFile = "work/data/asked.tsv";

struct Phrase {
    Asked ground = Asked::nothing;  ///< nothing: means nobody's person, whatever its words
    std::string text = {};
    std::string folded = {};  ///< with a space at both ends
};
struct Phrases {
    std::vector<Phrase> all = {};
};

std::string whole_words(std::string_view text) {
    return search::folded_text(text) + " ";
}

}  // namespace

void start_asked(web::Services& services) {
    auto phrases = std::make_shared<Phrases>();
    const resources::Resource* file = services.files.find(kFile);
    AGORA_ASSERT(file != nullptr);
    for (const std::string_view line : split(file->bytes, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() != 2 || line.starts_with('#')) continue;
        const auto ground = fields::enum_value<Asked>(columns[0]);
        AGORA_ASSERT(ground.has_value());
        phrases->all.push_back({*ground, std::string{columns[1]}, whole_words(columns[1])});
    }
    services.put_state(std::move(phrases));
}

AskedFor asked_for(const web::Services& services, std::string_view text) {
    std::string words = whole_words(text);
    const auto& phrases = services.state<Phrases>().all;
    for (const Phrase& phrase : phrases) {
        if (phrase.ground != Asked::nothing) continue;
        for (auto at = words.find(phrase.folded); at != std::string::npos;
             at = words.find(phrase.folded, at)) {
            words.replace(at, phrase.folded.size(), " - ");
        }
    }
    AskedFor first;
    std::size_t first_at = std::string::npos;
    for (const Phrase& phrase : phrases) {
        if (phrase.ground == Asked::nothing) continue;
        const auto at = words.find(phrase.folded);
        if (at >= first_at) continue;
        first_at = at;
        first = {phrase.ground, phrase.text};
    }
    return first;
}

}  // namespace agora::work
