#include "agora/accounts/account.hpp"
#include "agora/members/events.hpp"
#include "conversation_store.hpp"
#include "conversation_view.hpp"
#include "relay_form.hpp"
#include "relay_pages.hpp"
#include "relay_store.hpp"
#include "report_store.hpp"

#include <array>

namespace agora::members {

const access::Permission kModerateConversations{
    "members.moderate_conversations", {access::Role::moderator, access::Role::administrator}};

namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::int64_t kMostMessages = 200;

// Forwarding

constexpr std::array kForm{
    FormField{.name = "reason",
              .type = FieldType::textarea,
              .label = tr("What is wrong?"),
              .required = true,
              .maximum = 2000,
              .rows = 4},
    FormField{.name = "consent",
              .type = FieldType::checkbox,
              .label = tr("The moderators may read this conversation as I see it now.")},
};

struct Typed {
    std::string reason;
    bool consent = false;
};
AGORA_FIELDS(Typed, reason, consent)

std::optional<ConversationRow> reportable(db::ReadTx& tx, const web::Call& call) {
    const auto id = call.id<ConversationId>("id");
    auto row = id ? find_conversation(tx, *id) : std::nullopt;
    if (!row || row->member_id != call.actor.account || row->member_at == Instant{}) {
        return std::nullopt;
    }
    return row;
}

std::optional<RelayFormPage> form_page(web::Call& call, fields::FormView form) {
    const auto name = call.read([&](db::ReadTx& tx) -> std::optional<std::string> {
        const auto row = reportable(tx, call);
        if (!row) return std::nullopt;
        return names_of(tx, *row, today_of(call)).writer;
    });
    if (!name) return std::nullopt;
    RelayFormPage page;
    page.heading = call.say(tr("Forward to the moderators"));
    page.lead = call.say(Message{
        tr("They read what {name} wrote to you and what you answered, and decide what to do."),
        {{"name", *name}}});
    page.form = std::move(form);
    page.form_keys = call.form_keys();
    page.action = call.link(call.address);
    page.button = call.say(tr("Forward"));
    page.why = call.say(
        tr("They see neither of your e-mail addresses. The copy is erased six months after the "
           "decision."));
    const std::string parent = call.address.substr(0, call.address.rfind('/'));
    page.back = {call.link(parent), *name};
    return page;
}

http::Response show_form(web::Call& call) {
    const auto page = form_page(call, web::show_form(call, kForm));
    return page ? web::page(call, form_head(*page), *page) : web::not_found(call);
}

std::string texts_of(db::ReadTx& tx, const ConversationRow& row, const Names& names) {
    std::string texts;
    for (const MessageRow& message :
         list_messages(tx, row.conversation_id, Side::member, kMostMessages)) {
        if (!texts.empty()) texts += "\n\n";
        texts += (message.from_member ? names.member : names.writer) + ", " + to_iso(message.at) +
                 "\n" + message.body;
    }
    return texts;
}

Result<Done> report(db::WriteTx& tx, const web::Call& call, const Typed& typed) {
    const auto row = reportable(tx, call);
    if (!row) return RelayRefusal::conversation_not_found;
    if (has_open_report(tx, row->conversation_id)) return RelayRefusal::reported_already;
    const Names names = names_of(tx, *row, today_of(call));
    ReportRow made;
    made.report_id = tx.new_id<ReportId>();
    made.conversation_id = row->conversation_id;
    made.reported_by = call.actor.account;
    made.writer_id = row->writer_id;
    made.writer_name = names.writer;
    made.writer_key = row->writer_key;
    made.reason = typed.reason;
    made.texts = texts_of(tx, *row, names);
    made.reported_at = call.now;
    insert_report(tx, made);
    journal::emit(tx, call.origin(), ConversationReported{made.report_id.value()});
    return Done{};
}

http::Response create_report(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok() && !typed.value.consent) {
        typed.state.refusals.push_back(Refusal{RelayRefusal::consent_missing, "consent"});
    }
    if (typed.ok()) {
        const auto done =
            call.write([&](db::WriteTx& tx) { return report(tx, call, typed.value); });
        if (done) {
            return web::redirect(call, call.address.substr(0, call.address.rfind('/')),
                                 {.text = tr("Forwarded. The moderators read it.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    const auto page = form_page(call, web::show_form(call, kForm, typed.state));
    return page ? refuse_with(call, *page, typed.state) : web::not_found(call);
}

// The moderators' page

struct ReportView {
    std::string reporter;
    std::string writer;
    bool of_visitor = false;
    std::string reason;
    std::string texts;
    Instant reported_at;
    ReportOutcome outcome = ReportOutcome::open;
    std::optional<Instant> decided_at;
    std::string action;
};
AGORA_FIELDS(ReportView, reporter, writer, of_visitor, reason, texts, reported_at, outcome,
             decided_at, action)

struct ReportsPage {
    std::vector<ReportView> reports;
    Html form_keys;
};
AGORA_FIELDS(ReportsPage, reports, form_keys)

http::Response list(web::Call& call) {
    ReportsPage page;
    page.reports = call.read([&](db::ReadTx& tx) {
        std::vector<ReportView> views;
        for (ReportRow& row : list_reports(tx)) {
            const auto reporter = accounts::find_account(tx, row.reported_by);
            views.push_back(
                {reporter ? reporter->name : "", std::move(row.writer_name), !row.writer_id,
                 std::move(row.reason), std::move(row.texts), row.reported_at, row.outcome,
                 row.decided_at,
                 call.link("/conversations/reports/" + to_string(row.report_id) + "/decision")});
        }
        return views;
    });
    page.form_keys = call.form_keys();
    return web::page(
        call,
        {.view = "members/conversation_reports", .title = call.say(tr("Forwarded conversations"))},
        page);
}

/// "writer_kept_away": from now on nothing of this writer arrives at anybody, and nobody tells them.
http::Response create_decision(web::Call& call) {
    const auto id = call.id<ReportId>("id");
    const auto outcome = fields::enum_value<ReportOutcome>(call.sent["outcome"]);
    if (!id || !outcome || *outcome == ReportOutcome::open) return web::not_found(call);
    const bool decided = call.write([&](db::WriteTx& tx) {
        auto row = find_report(tx, *id);
        if (!row || row->outcome != ReportOutcome::open) return false;
        row->outcome = *outcome;
        row->decided_by = call.actor.account;
        row->decided_at = call.now;
        update_report(tx, *row);
        if (*outcome == ReportOutcome::writer_kept_away) {
            insert_block(tx, {tx.new_id<BlockId>(), {}, row->writer_key, call.now});
        }
        journal::emit(tx, call.origin(), ConversationReportDecided{id->value(), *outcome},
                      journal::Audit::yes);
        return true;
    });
    if (!decided) return web::not_found(call);
    return web::redirect(call, "/conversations/reports", {.text = tr("Decided.")});
}

}  // namespace

std::vector<web::Route> report_routes() {
    using enum http::Method;
    using web::Access;
    const auto moderators = Access::needing(kModerateConversations);
    return {
        {get, "/conversations/{id}/report", Access::member(), &show_form},
        {post, "/conversations/{id}/report", Access::member(), &create_report},
        {get,
         "/conversations/reports",
         moderators,
         &list,
         {.summary = "Conversations that members forwarded"}},
        {post, "/conversations/reports/{id}/decision", moderators, &create_decision},
    };
}

}  // namespace agora::members
