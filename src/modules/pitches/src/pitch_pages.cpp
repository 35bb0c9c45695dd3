#include "meeting_pages.hpp"

#include "agora/locale/text.hpp"
#include "meeting_view.hpp"
#include "refusals.hpp"

namespace agora::pitches {
namespace {

/// An act on the pitch of the address: done and back to the programme, or refused there.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, std::string typed, Work&& work) {
    const auto id = call.id<PitchId>("pitch");
    if (!id) return web::refuse(call, PitchRefusal::pitch_not_found);
    EventId event;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto pitch = find_pitch(tx, *id);
        if (!pitch || pitch->withdrawn) return PitchRefusal::pitch_not_found;
        const auto seen = meeting_of(call, tx, pitch->event_id);
        if (!seen || !may_see(call.actor, *seen, *pitch)) return PitchRefusal::pitch_not_found;
        event = pitch->event_id;
        return work(Acting{tx, call.services, call.origin()}, *seen, *pitch);
    });
    if (done) return web::redirect(call, path_of(event), {.text = done_text});
    if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
    return refuse_on_page(call, event, *id, done.refusal(), std::move(typed));
}

/// A pitch has no page of its own: its place in the programme.
http::Response show_pitch(web::Call& call) {
    const auto id = call.id<PitchId>("pitch");
    const auto place = call.read([&](db::ReadTx& tx) -> std::optional<std::string> {
        const auto pitch = id ? find_pitch(tx, *id) : std::nullopt;
        const auto seen = pitch ? meeting_of(call, tx, pitch->event_id) : std::nullopt;
        if (!seen) return std::nullopt;
        for (const PitchView& view : page_of(call, tx, *seen).pitches) {
            if (view.pitch_id != *id) continue;
            return path_of(pitch->event_id, "#pitch-" + std::to_string(view.number));
        }
        return std::nullopt;
    });
    if (!place) return web::refuse(call, PitchRefusal::pitch_not_found);
    return web::redirect(call, *place);
}

http::Response create_removal(web::Call& call) {
    return act(call, tr("The pitch is out of the programme."), {}, &give_back);
}

http::Response create_help(web::Call& call) {
    const std::string words = locale::nfc(call.sent["words"]);
    return act(call, tr("Thank you: who pitches sees it."), words,
               [&](const Acting& acting, const events::SeenEvent& seen, const Pitch& pitch) {
                   return offer_help(acting, seen, pitch, words);
               });
}

http::Response create_withdrawal(web::Call& call) {
    return act(call, tr("Taken back."), {},
               [](const Acting& acting, const events::SeenEvent&, const Pitch& pitch) {
                   return take_help_back(acting, pitch);
               });
}

http::Response create_task(web::Call& call) {
    const std::string words = locale::nfc(call.sent["words"]);
    const Date due = parse_date(call.sent["due"]).value_or(Date{});
    return act(call, tr("Noted: it stands on the page of the event and on Today until it is done."),
               words, [&](const Acting& acting, const events::SeenEvent& seen, const Pitch& pitch) {
                   return follow_up(acting, seen, pitch, words, due);
               });
}

}  // namespace

std::vector<web::Route> pitch_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/pitches/{pitch}",
         Access::member(),
         &show_pitch,
         {.summary = "Leads to a pitch in its programme"}},
        {post,
         "/pitches/{pitch}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take a pitch out of the programme"}},
        {post,
         "/pitches/{pitch}/help",
         Access::member(),
         &create_help,
         {.summary = "Say that one can help, with a line"}},
        {post,
         "/pitches/{pitch}/help/removal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Take that back"}},
        {post,
         "/pitches/{pitch}/task",
         Access::member(),
         &create_task,
         {.summary = "Take on what follows, until a day"}},
    };
}

}  // namespace agora::pitches
