#include "agora/web/answer.hpp"

#include "agora/crypto/signed_value.hpp"
#include "agora/http/cookie.hpp"
#include "agora/markdown/markdown.hpp"
#include "form_token.hpp"
#include "guard.hpp"
#include "layout.hpp"

#include <chrono>

namespace agora::web {
namespace {

using namespace std::chrono_literals;

struct RefusalView {
    std::string field;
    std::string name;
    std::string message;
};
AGORA_FIELDS(RefusalView, field, name, message)

struct RefusalsView {
    std::vector<RefusalView> errors;
};
AGORA_FIELDS(RefusalsView, errors)

/// What web/views/error.html shows.
struct ErrorPage {
    int status = 500;
    std::string title;
    std::string message;
    std::string home;
    bool lost = false;
    bool closed_door = false;
    std::string two_steps;  ///< where they are turned on, when that opens the door
    bool busy = false;
    bool broken = false;
    bool refused = false;
    std::int64_t number = 0;
};
AGORA_FIELDS(ErrorPage, status, title, message, home, lost, closed_door, two_steps, busy, broken,
             refused, number)

std::string_view title_of(int status) {
    switch (status) {
        case 401:
        case 403:
            return tr("This door is closed for you");
        case 404:
            return tr("We cannot find this page");
        case 405:
            return tr("This page cannot be used like that");
        case 409:
            return tr("This cannot be done now");
        case 413:
            return tr("That was too much at once");
        case 422:
            return tr("Something is not right yet");
        case 429:
            return tr("A little slower, please");
        case 503:
            return tr("We are busy for a moment");
        default:
            return status < 500 ? tr("We did not understand this")
                                : tr("Something broke on our side");
    }
}

std::string_view message_of(int status) {
    switch (status) {
        case 405:
            return tr(
                "The address exists, but not for this kind of request. Go back and use "
                "the button on the page.");
        case 413:
            return tr(
                "What you sent is larger than this page takes. Send a smaller file, or "
                "less text.");
        case 503:
            return tr(
                "We cannot answer for a moment. Nothing that was kept is lost; try again "
                "in a minute.");
        default:
            return status < 500 ? tr("Go back, check what you sent, and try once more.")
                                : tr("Something went wrong on our side. Nothing was changed.");
    }
}

ErrorPage error_page_of(int status, const http::RequestHead& head) {
    ErrorPage page;
    page.status = status;
    page.lost = status == 404 || status == 405;
    page.closed_door = status == 401 || status == 403;
    page.busy = status == 429 || status == 503;
    page.broken = status >= 500 && !page.busy;
    page.refused = !page.lost && !page.closed_door && !page.busy && !page.broken;
    page.number = static_cast<std::int64_t>(head.number);
    return page;
}

}  // namespace

int status_of(RefusalKind kind) {
    switch (kind) {
        case RefusalKind::field:
            return 422;
        case RefusalKind::rule:
            return 409;
        case RefusalKind::not_found:
            return 404;
        case RefusalKind::forbidden:
            return 403;
        case RefusalKind::sign_in_needed:
            return 401;
        case RefusalKind::too_many:
            return 429;
    }
    return 409;
}

http::Response json(Call&, std::string body, int status) {
    return http::with_type(status, "application/json", std::move(body));
}

http::Response redirect(Call& call, std::string_view path, const Flash& flash) {
    const std::string target = call.link(path);
    if (call.shape == Shape::json) {
        http::Response response = json(call, R"({"location":")" + target + R"("})");
        response.headers.set("Location", target);
        return response;
    }
    http::Response response = http::redirect(target);
    if (!flash.text.empty()) {
        const std::string kind = flash.kind == FlashKind::warning ? "w" : "d";
        const std::string value = crypto::sign(call.services.keys, crypto::Purpose{"flash"},
                                               {kind + std::string{flash.text}, call.now + 10min});
        response.headers.add("Set-Cookie",
                             http::to_header({.name = flash_cookie_name(call.request.secure),
                                              .value = value,
                                              .secure = call.request.secure,
                                              .max_age = 600s}));
    }
    return response;
}

http::Response refuse(Call& call, const Refusal& refusal) {
    return error_answer(call, status_of(refusal.kind()), refusal);
}

http::Response not_found(Call& call) {
    return refuse(call, GuardRefusal::page_not_found);
}

http::Response download(std::string_view content_type, std::string_view file_name,
                        std::string bytes) {
    http::Response response = http::with_type(200, content_type, std::move(bytes));
    response.headers.set("Content-Disposition",
                         http::content_disposition(http::Disposition::attachment, file_name));
    return response;
}

http::Response error_answer(Call& call, int status, const std::optional<Refusal>& refusal) {
    if (call.shape == Shape::json) {
        if (refusal) {
            http::Response response = detail::refusals_as_json(call, {*refusal});
            response.status = status;
            return response;
        }
        return json(
            call, R"({"errors":[{"field":"","name":"status_)" + std::to_string(status) + R"("}]})",
            status);
    }
    ErrorPage model = error_page_of(status, call.request);
    model.title = call.say(title_of(status));
    model.message = refusal ? call.say(refusal->message()) : call.say(message_of(status));
    model.home = call.link("/");
    if (refusal && refusal->is(GuardRefusal::two_steps_first)) {
        model.title = call.say(tr("Two steps open this door"));
        model.two_steps = call.link("/settings/two-steps");
        model.closed_door = false;
    }
    if (call.shape == Shape::part) call.shape = Shape::page;
    PageHead head{.view = "web/error", .title = model.title, .status = status};
    head.in_all_languages = http::is_safe(call.request.method);
    return page(call, head, model);
}

http::Response plain_error_page(const Services&, int status, const http::RequestHead&) {
    return http::text(status, std::string{http::reason(status)} + "\n");
}

view::Reader reader_of(const Call& call) {
    return {.language = call.language, .now = call.now};
}

fields::FormView show_form(const Call& call, fields::Form form, const fields::FormState& state) {
    if (!state.previews) {
        return fields::show_form(form, state, call.services.translator, call.language);
    }
    // What the handler found wrong besides is said when it is sent.
    fields::FormState shown = state;
    shown.refusals.clear();
    auto view = fields::show_form(form, shown, call.services.translator, call.language);
    for (fields::GroupView& group : view.groups) {
        for (fields::FieldView& field : group.fields) {
            if (field.markdown) field.preview = markdown::render(field.value);
        }
    }
    return view;
}

fields::FormView show_form(const Call& call, fields::Form form, fields::NameValues values,
                           fields::FormContext context) {
    return show_form(call, form,
                     fields::FormState{.values = std::move(values), .context = std::move(context)});
}

namespace detail {

http::Response refusals_as_json(Call& call, const std::vector<Refusal>& refusals) {
    if (refusals.empty() && call.sent["act"] == fields::kPreview) {
        return refusals_as_json(call, {Refusal{GuardRefusal::preview_is_for_pages, "act"}});
    }
    RefusalsView view;
    for (const Refusal& refusal : refusals) {
        view.errors.push_back(
            {refusal.field(), std::string{refusal.name()}, call.say(refusal.message())});
    }
    const int status = refusals.empty() ? 422 : status_of(refusals.front().kind());
    return json(call, fields::to_json(view), status);
}

int status_again(const Call& call, const std::vector<Refusal>& refusals) {
    if (call.sent["act"] == fields::kPreview) return 200;
    return refusals.empty() ? 422 : status_of(refusals.front().kind());
}

}  // namespace detail

}  // namespace agora::web
