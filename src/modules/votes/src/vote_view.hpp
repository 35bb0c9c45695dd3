#pragma once

#include "agora/fields/form_view.hpp"
#include "agora/web/layout.hpp"
#include "agora/web/answer.hpp"
#include "casting.hpp"
#include "sight.hpp"
#include "trustee_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::votes {

struct GradeView {
    std::int64_t value = 0;
    std::string label = {};
    bool checked = false;
};
AGORA_FIELDS(GradeView, value, label, checked)

struct PlaceView {
    std::string value = {};
    bool selected = false;
};
AGORA_FIELDS(PlaceView, value, selected)

struct OptionView {
    std::int64_t number = 0;
    std::string value = {};  ///< of an answer that names it alone
    std::string label = {};
    bool checked = false;
    std::vector<PlaceView> places = {};  ///< of a ranking
    std::vector<GradeView> grades = {};  ///< of a judgement, the best first
};
AGORA_FIELDS(OptionView, number, value, label, checked, places, grades)

/// The form of one voter: the reader, or who lets the reader vote for them.
struct BallotForm {
    std::string voter = {};
    std::string for_name = {};  ///< empty: for oneself
    std::string ballot = {};    ///< new for each page
    bool voted = false;
    std::string said = {};  ///< in an open vote; what is said in secret is shown to nobody
    Method method = Method::yes_no;
    std::vector<OptionView> options = {};
    std::string error = {};
};
AGORA_FIELDS(BallotForm, voter, for_name, ballot, voted, said, method, options, error)

/// A member for whom the reader votes, or may.
struct MandateView {
    std::string account = {};
    std::string name = {};
    std::string url = {};
    bool voted = false;
};
AGORA_FIELDS(MandateView, account, name, url, voted)

struct TrusteeView {
    std::string name = {};
    bool has_key = false;
    bool gave = false;
};
AGORA_FIELDS(TrusteeView, name, has_key, gave)

struct VotePage {
    std::string action = {};
    std::string title = {};
    std::string question = {};
    std::vector<std::string> options = {};
    bool has_choice = false;  ///< options of its own
    State state = State::draft;
    bool coming = false;
    bool running = false;
    bool counted = false;
    bool over = false;  ///< past its close, and not counted yet
    bool secret = true;
    std::string task = {};
    std::string counting = {};
    std::string majority = {};
    bool yes_no = false;
    std::int64_t quorum = 0;
    std::int64_t needed = 0;
    std::int64_t members = 0;
    std::string rule = {};
    std::string weighting = {};
    std::string opens = {};
    std::string closes = {};
    std::string zone = {};  ///< whose clock these are
    Instant closes_at = {};
    std::string rolled = {};
    std::string why = {};
    web::Moderation moderation = web::Moderation::none;  ///< after a report
    std::string sign_in_url = {};                        ///< for a visitor, while it runs
    bool on_roll = false;
    bool reads_only = false;  ///< signed in, and not on the roll
    bool voted = false;
    std::string holder = {};  ///< who votes for the reader
    std::vector<MandateView> mandates = {};
    std::optional<BallotForm> form = {};
    bool may_give_proxy = false;
    bool may_take_back = false;
    std::int64_t most_proxies = 0;
    std::string own_account = {};
    fields::FormView proxy_form = {};
    bool runs = false;
    bool may_withdraw = false;
    bool is_trustee = false;
    bool sees_roll = false;
    std::vector<TrusteeView> trustees = {};
    bool lacks_keys = false;
    Html form_keys = {};
};
AGORA_FIELDS(VotePage, action, title, question, options, has_choice, state, coming, running,
             counted, over, secret, task, counting, majority, yes_no, quorum, needed, members, rule,
             weighting, opens, closes, zone, closes_at, rolled, why, moderation, sign_in_url,
             on_roll, reads_only, voted, holder, mandates, form, may_give_proxy, may_take_back,
             most_proxies, own_account, proxy_form, runs, may_withdraw, is_trustee, sees_roll,
             trustees, lacks_keys, form_keys)

/// The page of a vote as this reader sees it, with the form of `voter` when they may cast it.
VotePage vote_page(web::Call& call, db::ReadTx& tx, const Vote& vote, AccountId voter);
web::PageHead head_of(const VotePage& page);

/// Who voted, never what: auditors; members of the roll when the cooperative shows it.
bool sees_roll(const web::Call& call, db::ReadTx& tx, const Vote& vote);
std::string name_of_account(db::ReadTx& tx, AccountId account);
std::string name_of_trustee(const web::Call& call, db::ReadTx& tx, const Trustee& trustee);

fields::Form proxy_form();

}  // namespace agora::votes
