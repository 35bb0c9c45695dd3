#pragma once

#include "agora/base/result.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/http/response.hpp"
#include "agora/fields/form_read.hpp"
#include "agora/fields/form_view.hpp"
#include "agora/view/views.hpp"
#include "agora/web/call.hpp"
#include "agora/web/instances.hpp"
#include "agora/web/layout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::web {

/// What stands around a page's own content.
struct PageHead {
    std::string_view view;  ///< "members/profile"
    std::string title;      ///< in the reader's language
    std::string description = {};
    bool may_be_indexed = false;
    bool in_all_languages = true;  ///< offers the same address in the other languages
    std::string feed = {};         ///< address of an Atom feed
    std::string json_ld = {};      ///< one JSON object; the platform wraps it safely
    int status = 200;
};

/// The view model as page, fragment or JSON, as the call asks: one struct, nothing more in one than
/// in another.
template <fields::Described Model>
http::Response page(Call& call, const PageHead& head, const Model& model);

http::Response json(Call& call, std::string body, int status = 200);

struct Flash {
    std::string_view text;  ///< tr()
    FlashKind kind = FlashKind::done;
};

/// After a form: 303 to a page (with a line that says what was done); under /api 200 with "location".
http::Response redirect(Call& call, std::string_view path, const Flash& flash = {});

/// A refusal as its own page, or as JSON.
http::Response refuse(Call& call, const Refusal& refusal);
http::Response not_found(Call& call);

/// A form that was wrong: its page again with status 422 (or that of the refusal), the messages at
/// the fields and what was typed; a preview has status 200. Under /api {"errors": [{field, name, message}]}.
template <fields::Described Model>
http::Response refuse_form(Call& call, PageHead head, const Model& model,
                           const std::vector<Refusal>& refusals);

/// A file to keep: never shown inside the site's own pages.
http::Response download(std::string_view content_type, std::string_view file_name,
                        std::string bytes);

int status_of(RefusalKind kind);

/// What the layout shows around this page.
LayoutModel layout_of(Call& call, const PageHead& head);
view::Reader reader_of(const Call& call);

namespace detail {
http::Response refusals_as_json(Call& call, const std::vector<Refusal>& refusals);
int status_again(const Call& call, const std::vector<Refusal>& refusals);
}  // namespace detail

template <fields::Described Model>
http::Response page(Call& call, const PageHead& head, const Model& model) {
    if (call.shape == Shape::json) return json(call, fields::to_json(model), head.status);
    const view::Views& views = call.services.views;
    const LayoutModel layout = layout_of(call, head);
    if (call.shape == Shape::page) {
        return http::html(head.status, views.page(head.view, reader_of(call), model, layout));
    }
    const std::string_view part = call.request.query["part"];
    if (!views.has_part(head.view, part)) return not_found(call);
    return http::html(head.status, views.part(head.view, part, reader_of(call), model, layout));
}

/// What was sent, read into a struct with the same names as the form's fields.
template <fields::Described Type>
fields::Filled<Type> read_form(Call& call, fields::Form form, fields::FormContext context = {}) {
    for (const http::Upload& upload : call.request.uploads)
        context.uploaded.push_back(upload.field);
    return fields::read_form<Type>(form, call.sent, std::move(context));
}

/// The form for its page: as typed, with messages at the fields.
fields::FormView show_form(const Call& call, fields::Form form, const fields::FormState& state);
/// The form of an existing thing, or empty.
fields::FormView show_form(const Call& call, fields::Form form, fields::NameValues values = {},
                           fields::FormContext context = {});

template <fields::Described Model>
http::Response refuse_form(Call& call, PageHead head, const Model& model,
                           const std::vector<Refusal>& refusals) {
    if (call.shape == Shape::json) return detail::refusals_as_json(call, refusals);
    head.status = detail::status_again(call, refusals);
    return page(call, head, model);
}

}  // namespace agora::web
