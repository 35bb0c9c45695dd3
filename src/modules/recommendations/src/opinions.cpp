#include "opinions.hpp"

#include "act_store.hpp"
#include "agora/locale/formats.hpp"
#include "labels.hpp"

#include <map>

namespace agora::recommendations {
namespace {

/// Of those of the whole cycle: in the reader's language, else in the original's, else in any.
const ActWords* words_for(std::string_view reader, std::string_view original,
                          const std::vector<ActWords>& all, ActId act) {
    const ActWords* said = nullptr;
    for (const ActWords& words : all) {
        if (words.act_id != act) continue;
        if (words.language == reader) return &words;
        if (said == nullptr || words.language == original) said = &words;
    }
    return said;
}

void say_words(const web::Call& call, const ActWords* said, OpinionLine& line) {
    if (said == nullptr) return;
    line.reason_text = said->reason;
    line.attention_text = said->attention;
    line.reason = blocks_of(said->reason);
    line.attention = blocks_of(said->attention);
    line.lang = said->language;
    if (said->language != code(call.language)) {
        line.language = locale::language_name(call.language, said->language);
    }
}

}  // namespace

std::optional<OpinionsPage> read_opinions(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<OpinionsPage> {
        const auto all = register_of(call.services, tx);
        const Cycle* cycle = all->cycle(call.path_value("cycle"));
        if (cycle == nullptr) return std::nullopt;
        OpinionsPage model{.name = cycle->name, .lang = cycle->language};
        std::map<RecommendationId, Act> verdicts;
        for (const Act& act : list_verdicts_of_cycle(tx, cycle->cycle_id)) {
            verdicts[act.recommendation_id] = act;
        }
        const auto words = list_words_of_cycle(tx, cycle->cycle_id);
        for (const Entry& entry : all->entries) {
            if (entry.row.cycle_id != cycle->cycle_id || !may_see(call.actor, entry.row)) continue;
            const auto verdict = verdicts.find(entry.row.recommendation_id);
            if (verdict == verdicts.end()) {
                if (entry.answered == Status::proposed) ++model.unanswered;
                continue;
            }
            const Act& act = verdict->second;
            OpinionLine line{.card = card_of(call, *all, entry),
                             .opinion = call.say(label_of(act.status)),
                             .tag = std::string{tag_of(act.status)},
                             .body = call.say(label_of(act.body)),
                             .day = day_words(call.language, act.day)};
            say_words(call, words_for(code(call.language), entry.row.language, words, act.act_id),
                      line);
            model.opinions.push_back(std::move(line));
        }
        model.cycle_url = call.link("/cycles/" + cycle->slug);
        model.file = model.cycle_url + "/opinions.csv";
        model.pdf = model.cycle_url + "/opinions.pdf";
        return model;
    });
}

}  // namespace agora::recommendations
