#include "talk_view.hpp"

#include "remark_form.hpp"
#include "suggest.hpp"
#include "suggestion_store.hpp"

namespace agora::shelf {

TalkView talk_of(web::Call& call, db::ReadTx& tx, const Seen& seen, SuggestionId about,
                 const fields::FormState* typed) {
    TalkView view{.may_speak = may_speak(seen)};
    const std::string path = path_of(seen.standing.circle, seen.item);
    const auto remarks = list_remarks(tx, seen.item.item_id, about);
    std::vector<AccountId> writers;
    for (const Remark& one : remarks) writers.push_back(one.written_by);
    const auto names = names_inside(call, tx, seen.standing, std::move(writers));
    for (const Remark& one : remarks) {
        RemarkView row{.lang = one.language,
                       .body = one.body,
                       .by = {},
                       .own = one.written_by == call.actor.account,
                       .at = one.written_at};
        if (const auto name = names.find(one.written_by); name != names.end()) {
            row.by = name->second;
        }
        if (may_take_away(tx, call.actor, seen, one, today_of(call))) {
            row.removal = call.link(path + "/remarks/" + to_string(one.remark_id) + "/removal");
        }
        view.remarks.push_back(std::move(row));
    }
    const std::string below = about ? "/suggestions/" + to_string(about) : "";
    view.action = call.link(path + below + "/remarks");
    if (view.may_speak) {
        view.form = typed != nullptr ? web::show_form(call, kRemarkForm, *typed)
                                     : web::show_form(call, kRemarkForm);
    }
    return view;
}

}  // namespace agora::shelf
