#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "reference_store.hpp"
#include "story_view.hpp"

#include <map>

namespace agora::recommendations {
namespace {

/// What stands behind the references of one recommendation.
class Linking {
 public:
    Linking(const web::Call& call, db::ReadTx& tx, const Register& all, const Entry& entry)
        : call_(call), all_(all), entry_(entry) {
        std::vector<AccountId> menders;
        for (Mending& mending : list_mendings_from(tx, entry.row.recommendation_id)) {
            if (call.actor.is_member()) menders.push_back(mending.mended_by);
            mendings_[mending.reference_id].push_back(std::move(mending));
        }
        names_ = circles::names_of(call, tx, std::move(menders));
        keeps_ = call.actor.is_member() && call.actor.may(kKeepRecommendations);
    }

    /// Nothing for one that the reader may not see.
    TargetView shown(RecommendationId id) const {
        TargetView view;
        const Entry* target = all_.find(id);
        if (target == nullptr || !may_see(call_.actor, target->row)) return view;
        view = line_of(call_, *target);
        view.itself = id == entry_.row.recommendation_id;
        return view;
    }

    TargetView target_of(const Reference& reference) const {
        TargetView view = shown(reference.to_id);
        view.annex = reference.kind == ReferenceKind::annex && view.url.empty();
        if (const auto own = mendings_.find(reference.reference_id); own != mendings_.end()) {
            for (const Mending& mending : own->second) view.mendings.push_back(trace(mending));
        }
        if (keeps_) {
            view.mend_url =
                call_.link(path_of(entry_, "/references/" + to_string(reference.reference_id)));
        }
        return view;
    }

 private:
    std::string number_of(RecommendationId id) const {
        const std::string number = shown(id).number;
        return number.empty() ? call_.say(tr("nothing")) : number;
    }

    std::string trace(const Mending& mending) const {
        const auto name = names_.find(mending.mended_by);
        std::string who = name == names_.end() ? "" : name->second.label;
        if (who.empty()) who = call_.say(tr("an editor"));
        std::string sentence =
            call_.say({tr("Mended on {day} by {who}: was {before}, is {after}."),
                       {{"day", locale::date(call_.language, utc_date(mending.mended_at))},
                        {"who", who},
                        {"before", number_of(mending.before_id)},
                        {"after", number_of(mending.after_id)}}});
        return mending.reason.empty() ? sentence : sentence + " " + mending.reason;
    }

    const web::Call& call_;
    const Register& all_;
    const Entry& entry_;
    std::map<ReferenceId, std::vector<Mending>> mendings_;
    std::map<AccountId, web::Link> names_;
    bool keeps_ = false;
};

}  // namespace

TargetView line_of(const web::Call& call, const Entry& entry) {
    const Title& title = title_of(entry, code(call.language));
    TargetView view;
    view.url = call.link(path_of(entry));
    view.number = entry.slug;
    view.title = title.title;
    view.lang = title.language;
    view.status = call.say(label_of(entry.row.status));
    view.tag = std::string{tag_of(entry.row.status)};
    return view;
}

LinksView links_of(const web::Call& call, db::ReadTx& tx, const Register& all, const Entry& entry) {
    const Linking linking(call, tx, all, entry);
    const RecommendationId own = entry.row.recommendation_id;
    LinksView links;
    const auto from = list_references_from(tx, own);
    const auto to = list_references_to(tx, own);
    const Reference* last = nullptr;
    for (const Reference& reference : from) {
        if (is_lineage(reference.kind) && reference.to_id) {
            TargetView target = linking.shown(reference.to_id);
            if (!target.url.empty()) links.earlier.push_back(std::move(target));
        }
        const bool same_breath = last != nullptr && last->kind == reference.kind &&
                                 last->source_text == reference.source_text;
        if (!same_breath) {
            links.from.push_back({.kind = call.say(label_of(reference.kind)),
                                  .source_text = reference.source_text,
                                  .lang = entry.row.language,
                                  .targets = {}});
        }
        links.from.back().targets.push_back(linking.target_of(reference));
        last = &reference;
    }
    for (const Reference& reference : to) {
        if (reference.from_id == own) continue;
        TargetView source = linking.shown(reference.from_id);
        if (source.url.empty()) continue;
        (is_lineage(reference.kind) ? links.later : links.to).push_back(std::move(source));
    }
    if (std::ssize(from) == kMostReferencesShown) {
        links.more += count_references_from(tx, own) - kMostReferencesShown;
    }
    if (std::ssize(to) == kMostReferencesShown) {
        links.more += count_references_to(tx, own) - kMostReferencesShown;
    }
    return links;
}

}  // namespace agora::recommendations
