#include "kept_circles.hpp"

#include "agora/locale/translator.hpp"
#include "labels.hpp"

#include <functional>
#include <string>

namespace agora::circles {
namespace {

AllCircles load(db::ReadTx& tx) {
    AllCircles all{.circles = list_circles(tx)};
    for (Headline& headline : list_headlines(tx)) {
        all.texts[headline.circle_id].push_back(std::move(headline));
    }
    return all;
}

std::string said_by(const web::Call& call, const Words& words, const AllCircles& all,
                    const Circle& circle) {
    std::string said;
    for (const Language language : kLanguages) {
        said += words.terms->label(circle.term_id, language);
        said += " ";
        said += words.atlas->name(circle.place, language);
        said += " ";
        said += call.services.translator.translate(language, label_of(circle.kind));
        said += " ";
    }
    for (const Headline& text : all.texts.at(circle.circle_id)) {
        said += " " + text.name + " " + text.summary;
    }
    return said;
}

}  // namespace

KeptCircles::KeptCircles() : Kept(std::string{kKeptNames}, &load) {}

const search::HeldTexts& KeptCircles::words(const web::Call& call, db::ReadTx& tx) {
    const auto all = at(tx);
    const Words words = words_of(call);
    std::map<std::int64_t, std::string> said;
    words_.follow(
        {all, words.terms, words.atlas},
        [&] {
            std::vector<search::Stamped> stamped;
            for (const Circle& circle : all->circles) {
                std::string& text = said[circle.circle_id.value()];
                text = said_by(call, words, *all, circle);
                stamped.push_back({circle.circle_id.value(), std::hash<std::string>{}(text)});
            }
            return stamped;
        },
        [&](std::span<const std::int64_t>) { return said; });
    return words_;
}

std::shared_ptr<const AllCircles> all_circles(const web::Services& services, db::ReadTx& tx) {
    return services.state<KeptCircles>().at(tx);
}

}  // namespace agora::circles
