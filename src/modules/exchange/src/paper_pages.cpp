#include "agora/accounts/account.hpp"
#include "agora/web/settings.hpp"
#include "categories.hpp"
#include "labels.hpp"
#include "listing_form.hpp"
#include "listing_view.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <algorithm>

// For people who are not online: a form to print, and whoever may brings it in.
namespace agora::exchange {
namespace {

constexpr std::array kPaperFields{
    fields::FormField{.name = "member",
                      .type = fields::FieldType::email,
                      .label = tr("Mail address of the member who signed"),
                      .hint = tr("It becomes theirs: answers go to them, and they are told."),
                      .group = tr("The paper"),
                      .required = true},
    fields::FormField{.name = "paper_on",
                      .type = fields::FieldType::date,
                      .label = tr("Signed on"),
                      .hint = tr("Keep the paper: it is their yes."),
                      .group = tr("The paper"),
                      .required = true},
};

constexpr auto with_listing() {
    std::array<fields::FormField, kPaperFields.size() + kListingForm.size()> all{};
    std::ranges::copy(kPaperFields, all.begin());
    std::ranges::copy(kListingForm, all.begin() + kPaperFields.size());
    return all;
}
constexpr auto kForm = with_listing();

struct TypedPaper {
    std::string member = {};
    std::optional<Date> paper_on = {};
};
AGORA_FIELDS(TypedPaper, member, paper_on)

struct BlankPage {
    std::vector<std::string> categories = {};
    std::string cooperative = {};
    bool may_bring = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(BlankPage, categories, cooperative, may_bring, crumbs)

struct PaperPage {
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(PaperPage, form, crumbs, form_keys)

http::Response show_blank(web::Call& call) {
    BlankPage model{.cooperative = call.services.settings.text("site.name"),
                    .may_bring = may_bring_paper(call.actor),
                    .crumbs = {{call.link("/exchange"), call.say(tr("Lend, give, swap"))}}};
    for (const Category& one : categories_of(call.services).all()) {
        model.categories.push_back(one.label(call.language));
    }
    return web::page(
        call, {.view = "exchange/blank", .title = call.say(tr("Offer or want, on paper"))}, model);
}

/// Groups are the member's own, and not known before; the paper form has none.
fields::FormContext paper_context(web::Call& call) {
    fields::FormContext context =
        call.read([&](db::ReadTx& tx) { return context_of(call, tx, AccountId{}); });
    context.unasked.push_back("place");
    context.unasked.push_back("seen");
    return context;
}

http::Response paper_page(web::Call& call, const fields::FormState& state) {
    PaperPage model{.form = web::show_form(call, kForm, state),
                    .crumbs = {{call.link("/exchange"), call.say(tr("Lend, give, swap"))}},
                    .form_keys = call.form_keys()};
    const web::PageHead head{.view = "exchange/paper",
                             .title = call.say(tr("Type in what somebody signed on paper"))};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_paper(web::Call& call) {
    return paper_page(call, {.values = {{"audience", "members"}}, .context = paper_context(call)});
}

Result<ListingId> bring(const Acting& acting, const TypedPaper& paper, const Said& said) {
    const auto member = accounts::find_account_by_mail(acting.tx, paper.member);
    if (!member || member->standing != access::Standing::active) {
        return Refusal{ExchangeRefusal::member_unknown, "member"};
    }
    return place_for(acting, member->account_id, said, *paper.paper_on);
}

http::Response create_paper(web::Call& call) {
    const auto context = paper_context(call);
    fields::FormState state = fields::check_form(kForm, call.sent, context);
    auto paper = web::read_form<TypedPaper>(call, kForm, context);
    auto typed = web::read_form<TypedListing>(call, kForm, context);
    if (state.ok() && paper.ok() && typed.ok()) {
        const Said said = said_of(call, typed.value, nullptr, state.refusals);
        if (state.ok()) {
            const auto made = call.write(
                [&](db::WriteTx& tx) { return bring(acting(tx, call), paper.value, said); });
            if (made) {
                return web::redirect(call, "/exchange/paper/new",
                                     {.text = tr("It stands there as theirs. They are told.")});
            }
            state.refusals.push_back(made.refusal());
        }
    } else {
        state = paper.ok() ? typed.state : paper.state;
    }
    return paper_page(call, state);
}

}  // namespace

std::vector<web::Route> paper_routes() {
    using enum http::Method;
    using web::Access;
    const auto bringing = Access::needing(kBringPaper, web::ScopeRule::any_scope);
    return {
        {get, "/exchange/paper", Access::visitor(), &show_blank},
        {get, "/exchange/paper/new", bringing, &show_paper},
        {post,
         "/exchange/paper",
         bringing,
         &create_paper,
         {.summary = "Type in what a member signed on paper"}},
    };
}

}  // namespace agora::exchange
