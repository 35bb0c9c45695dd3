#include "guard.hpp"

#include "form_token.hpp"

#include <algorithm>

namespace agora::web {
namespace {

/// A browser names the page's origin; other sites cannot forge Host to match theirs.
bool is_own_origin(const Call& call) {
    const std::string_view origin = call.request.headers["Origin"];
    if (origin.empty() || origin == call.services.origin) return true;
    const std::size_t scheme_end = origin.find("://");
    return scheme_end != std::string_view::npos &&
           origin.substr(scheme_end + 3) == call.request.host;
}

}  // namespace

RefusalText refusal_text(GuardRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case GuardRefusal::sign_in_first:
            return {"sign_in_first", sign_in_needed, tr("Sign in to see this page.")};
        case GuardRefusal::confirm_mail_first:
            return {"confirm_mail_first", forbidden,
                    tr("Confirm your e-mail address first: open the link that we sent you.")};
        case GuardRefusal::account_suspended:
            return {"account_suspended", forbidden,
                    tr("Your account is suspended. The mail that we sent you says why and whom to "
                       "ask.")};
        case GuardRefusal::not_allowed:
            return {"not_allowed", forbidden,
                    tr("This page is for people with another role in the cooperative.")};
        case GuardRefusal::two_steps_first:
            return {"two_steps_first", forbidden,
                    tr("Your role opens this page, but its rights rest: your cooperative asks "
                       "people with your role to sign in with two steps.")};
        case GuardRefusal::page_not_found:
            return {"page_not_found", not_found,
                    tr("There is nothing at this address, or it is not for you.")};
        case GuardRefusal::form_out_of_date:
            return {"form_out_of_date", forbidden,
                    tr("This form was open for too long or in another session. Open the page again "
                       "and send it once more.")};
        case GuardRefusal::sent_from_elsewhere:
            return {"sent_from_elsewhere", forbidden,
                    tr("This was sent from another site, so nothing was done. Use the form on our "
                       "own page.")};
        case GuardRefusal::token_may_only_read:
            return {"token_may_only_read", forbidden,
                    tr("This access token may read, but not change anything.")};
        case GuardRefusal::too_many_requests:
            return {"too_many_requests", too_many,
                    tr("That was very often in a short time. Wait a minute and try again.")};
        case GuardRefusal::body_is_not_json:
            return {"body_is_not_json", field, tr("The body must be one JSON object, in UTF-8.")};
        case GuardRefusal::preview_is_for_pages:
            return {"preview_is_for_pages", field,
                    tr("Only a page shows a preview. Send it without “act” to save it.")};
        case GuardRefusal::program_fault:
            return {"program_fault", rule,
                    tr("Something went wrong on our side. Nothing was changed.")};
        case GuardRefusal::temporarily_closed:
            return {
                "temporarily_closed", rule,
                tr("We cannot answer for a moment. Nothing that was kept is lost; try again in a "
                   "minute.")};
    }
    return {};
}

bool is_opened_by(const Access& access, const access::Actor& actor) {
    if (actor.may(*access.permission)) return true;
    return access.scope == ScopeRule::any_scope &&
           std::ranges::any_of(access.permission->roles,
                               [&](access::Role role) { return actor.has_role_anywhere(role); });
}

std::optional<GuardRefusal> access_refusal(const Access& access, const access::Actor& actor) {
    if (access.identity == Identity::visitor) return std::nullopt;
    if (actor.is_visitor()) return GuardRefusal::sign_in_first;
    if (access.identity == Identity::signed_in) return std::nullopt;
    if (actor.standing == access::Standing::unconfirmed) return GuardRefusal::confirm_mail_first;
    if (actor.standing == access::Standing::suspended) return GuardRefusal::account_suspended;
    if (access.permission == nullptr || is_opened_by(access, actor)) return std::nullopt;
    if (actor.resting.empty()) return GuardRefusal::not_allowed;
    access::Actor awake = actor;
    awake.grants = std::move(awake.resting);
    return is_opened_by(access, awake) ? GuardRefusal::two_steps_first : GuardRefusal::not_allowed;
}

std::optional<GuardRefusal> forgery_refusal(const Call& call) {
    if (http::is_safe(call.request.method)) return std::nullopt;
    if (call.session.by == SignedInBy::bearer) {
        return call.session.scope == BearerScope::write
                   ? std::nullopt
                   : std::optional{GuardRefusal::token_may_only_read};
    }
    const auto& headers = call.request.headers;
    const std::string_view site = headers["Sec-Fetch-Site"];
    if (!site.empty() && site != "same-origin") return GuardRefusal::sent_from_elsewhere;
    if (!is_own_origin(call)) return GuardRefusal::sent_from_elsewhere;
    // Without a session the API has nothing to forge: a visitor's call carries no right of anybody.
    if (call.shape == Shape::json && call.session.by == SignedInBy::nothing) return std::nullopt;
    if (call.shape == Shape::json) return GuardRefusal::sent_from_elsewhere;

    std::string bound = call.session.key;
    if (bound.empty()) {
        bound = call.request.cookie(form_cookie_name(call.request.secure)).value_or("");
    }
    if (bound.empty() || !is_form_token(call.services.keys, bound, call.sent[kFormTokenField])) {
        return GuardRefusal::form_out_of_date;
    }
    return std::nullopt;
}

}  // namespace agora::web
