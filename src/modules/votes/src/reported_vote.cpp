#include "reported_vote.hpp"

#include "sight.hpp"

namespace agora::votes {
namespace {

constexpr std::string_view kFolder = "/votes/";

/// In each language, for moderators who may not be on the roll.
std::string text_of(db::ReadTx& tx, const Vote& vote) {
    std::vector<std::string> parts;
    for (const Words& words : list_words(tx, vote.vote_id)) {
        parts.push_back(words.title + "\n" + words.question);
        if (!words.options.empty()) parts.push_back(words.options);
    }
    if (!vote.why.empty()) parts.push_back(vote.why);
    return joined(parts, "\n\n");
}

/// Drafts are before nobody yet.
std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date) {
    const auto id = web::id_below<VoteId>(kFolder, path);
    const auto vote = id ? find_vote(tx, *id) : std::nullopt;
    if (!vote || vote->rolled_at == Instant{}) return std::nullopt;
    if (!may_see_vote(tx, *id, reader_of(actor))) return std::nullopt;
    return web::ReportedThing{
        path_of(*id), words_of(tx, *id, Language::en).title, vote->made_by, {}, text_of(tx, *vote)};
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<VoteId>(kFolder, taken.path);
    const web::Moderation moderation = web::moderation_of(taken.measure);
    if (!id || !moderate_vote(taken.tx, *id, moderation)) return;
    journal::emit(taken.tx, taken.origin, VoteModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_vote() {
    return {.kind = "vote",
            .label = tr("Question put to the vote"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::votes
