#include "agora/web/answer.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "watching.hpp"

namespace agora::calls {
namespace {

std::string list_at(const Source& source) {
    return "/calls/sources#source-" + to_string(source.source_id);
}

using Act = std::function<Result<Done>(const Acting&, const Source&)>;

http::Response act(web::Call& call, std::string_view done_text, const Act& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto id = call.id<SourceId>("id");
        const auto source = id ? find_source(tx, *id) : std::nullopt;
        if (!source) return CallRefusal::source_not_found;
        path = list_at(*source);
        return work(acting(tx, call), *source);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

/// A week that is none is none that is open.
Date sent_monday(const web::Call& call) {
    return parse_date(trimmed(call.sent["monday"])).value_or(Date{});
}

http::Response create_shift(web::Call& call) {
    return act(call, tr("Thank you: that week is yours."),
               [&](const Acting& acting, const Source& source) {
                   return take_shift(acting, call.actor, source, sent_monday(call),
                                     web::today_of(call));
               });
}

http::Response remove_shift(web::Call& call) {
    return act(call, tr("That week is free again."),
               [&](const Acting& acting, const Source& source) {
                   return give_back(acting, call.actor, source, sent_monday(call));
               });
}

http::Response create_reading(web::Call& call) {
    return act(call, tr("Noted: others see until when it was looked at."),
               [&](const Acting& acting, const Source& source) {
                   return mark_read(acting, call.actor, source);
               });
}

}  // namespace

std::vector<web::Route> shift_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/calls/sources/{id}/shifts",
         Access::member(),
         &create_shift,
         {.summary = "Read a source in a week"}},
        {post,
         "/calls/sources/{id}/shifts/removal",
         Access::member(),
         &remove_shift,
         {.summary = "Give a week back"}},
        {post,
         "/calls/sources/{id}/reading",
         Access::member(),
         &create_reading,
         {.summary = "Say that all of a source was looked at until now"}},
    };
}

}  // namespace agora::calls
