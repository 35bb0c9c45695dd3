#include "audit_words.hpp"

#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "sight.hpp"

namespace agora::votes {
namespace {

std::string name_vote(const web::Call& call, db::ReadTx& tx, std::string_view word,
                      std::string_view value) {
    const auto id = word == "vote" ? parse_id<VoteId>(value) : std::nullopt;
    return id ? words_of(tx, *id, call.language).title : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {RuleMade::kName, tr("Voting rule changed"),
         tr("{who} made version {version} of the voting rule.")},
        {VoteAnnounced::kName, tr("Vote announced"),
         tr("{who} announced “{vote}” with {members} members on the roll."), nullptr, &name_vote},
        {VoteWithdrawn::kName, tr("Vote withdrawn"), tr("{who} withdrew “{vote}”."), nullptr,
         &name_vote},
        {KeyPartGiven::kName, tr("Trustee's code given"),
         tr("{who} gave their code to open the boxes of “{vote}”."), nullptr, &name_vote},
        {VoteModerated::kName, tr("Vote moderated"),
         tr("{who} decided about the vote “{vote}”: {measure}."), &web::say_measure, &name_vote},
    };
}

}  // namespace agora::votes
