#include "ready.hpp"

#include "agora/locale/translator.hpp"
#include "agora/territories/offices.hpp"
#include "agora/vocabulary/terms.hpp"
#include "sight.hpp"

#include <set>

namespace agora::surveys {
namespace {

Words say(const web::Services& services, std::string_view source) {
    Words words;
    for (const Language language : kLanguages) {
        words.in(language) = std::string{services.translator.translate(language, source)};
    }
    return words;
}

std::vector<Words> regions(const web::Services& services, db::ReadTx& tx) {
    const auto atlas = atlas_of(services);
    std::set<std::string> countries;
    for (const territories::Office& office : territories::list_offices(tx)) {
        countries.emplace(territories::country_of(office));
    }
    std::vector<Words> all;
    for (const std::string& country : countries) {
        for (const territories::Territory* region : atlas->children(country)) {
            if (region->level() != territories::Level::region) continue;
            Words words;
            for (const Language language : kLanguages) {
                words.in(language) = std::string{atlas->name(region->code(), language)};
            }
            all.push_back(std::move(words));
        }
    }
    return all;
}

std::vector<Words> sectors(const web::Services& services) {
    const auto terms = services.state<vocabulary::TermsHolder>().current();
    std::vector<Words> all;
    for (const vocabulary::Term* term : terms->all(vocabulary::Kind::sector, Language::en)) {
        Words words;
        for (const Language language : kLanguages) words.in(language) = term->label(language);
        all.push_back(std::move(words));
    }
    return all;
}

}  // namespace

Question ready_question(const web::Services& services, db::ReadTx& tx, Ready ready) {
    const bool of_region = ready == Ready::region;
    Question question{.splits = true,
                      .words = say(services, of_region ? tr("In which region do you work?")
                                                       : tr("In which sector do you work?"))};
    std::vector<Words> options = of_region ? regions(services, tx) : sectors(services);
    if (options.size() >= kMostOptions) options.resize(kMostOptions - 1);
    options.push_back(say(services, tr("Elsewhere, or another")));
    for (Words& words : options) {
        question.options.push_back({std::ssize(question.options) + 1, std::move(words)});
    }
    return question;
}

}  // namespace agora::surveys
