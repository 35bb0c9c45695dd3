#include "agora/accounts/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "rules.hpp"

namespace agora::votes {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kColleges = tr("With colleges: per cent of the say, 10 to 50 each");

constexpr FormField per_cent(std::string_view name, std::string_view label,
                             std::string_view group = {}) {
    return {.name = name,
            .type = FieldType::number,
            .label = label,
            .group = group,
            .least = 0,
            .most = 100};
}

constexpr std::array kRuleForm{
    FormField{.name = "article",
              .label = tr("Article of the statutes"),
              .hint = tr("For instance “Art. 28, § 2”. Every vote names it."),
              .required = true,
              .minimum = 2,
              .maximum = 80},
    FormField{.name = "weighting",
              .type = FieldType::radios,
              .label = tr("How much a ballot counts"),
              .required = true,
              .options = kWeightingOptions},
    per_cent("workers", tr("Who works for the cooperative"), kColleges),
    per_cent("users", tr("Who uses its services"), kColleges),
    per_cent("others", tr("Who only holds a share"), kColleges),
    FormField{.name = "quorum",
              .type = FieldType::number,
              .label = tr("Quorum, in per cent of the roll"),
              .hint = tr("So many have to vote, themselves or by proxy. 0: no quorum."),
              .group = tr("For every vote"),
              .required = true,
              .least = 0,
              .most = 100},
    FormField{.name = "proxies",
              .type = FieldType::number,
              .label = tr("Proxies that one member may hold"),
              .group = tr("For every vote"),
              .required = true,
              .least = 0,
              .most = kMostProxies}};

struct TypedRule {
    std::string article = {};
    Weighting weighting = Weighting::member;
    std::int64_t workers = 0;
    std::int64_t users = 0;
    std::int64_t others = 0;
    std::int64_t quorum = 0;
    std::int64_t proxies = 1;
};
AGORA_FIELDS(TypedRule, article, weighting, workers, users, others, quorum, proxies)

struct RuleView {
    std::int64_t version = 0;
    bool present = false;
    std::string article = {};
    std::string weighting = {};
    std::string colleges = {};
    std::int64_t quorum = 0;
    std::int64_t proxies = 0;
    Instant made_at = {};
    std::string made_by = {};
};
AGORA_FIELDS(RuleView, version, present, article, weighting, colleges, quorum, proxies, made_at,
             made_by)

struct RulePage {
    std::vector<RuleView> rules = {};
    bool may_make = false;
    std::string action = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(RulePage, rules, may_make, action, form, form_keys)

std::string colleges_of(const web::Call& call, const Rule& rule) {
    if (rule.weighting != Weighting::college) return {};
    const auto part = [&](College college, std::int64_t say) {
        return call.say(label_of(college)) + " " + std::to_string(say) + " %";
    };
    return joined({part(College::workers, rule.workers), part(College::users, rule.users),
                   part(College::others, rule.others)},
                  " · ");
}

std::string name_in(db::ReadTx& tx, AccountId account) {
    const auto names = accounts::names_of(tx, std::span{&account, 1});
    return names.empty() ? std::string{} : names.front().name;
}

RulePage read_page(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        RulePage page{.may_make = call.actor.may(kRunVotes), .action = call.link("/votes/rule")};
        for (const Rule& rule : list_rules(tx)) {
            page.rules.push_back({.version = rule.version,
                                  .present = page.rules.empty(),
                                  .article = rule.article,
                                  .weighting = call.say(label_of(rule.weighting)),
                                  .colleges = colleges_of(call, rule),
                                  .quorum = rule.quorum,
                                  .proxies = rule.proxies,
                                  .made_at = rule.made_at,
                                  .made_by = page.may_make ? name_in(tx, rule.made_by) : ""});
        }
        return page;
    });
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "votes/rule", .title = call.say(tr("The voting rule"))};
}

TypedRule present_in(web::Call& call) {
    return call.read([](db::ReadTx& tx) {
        TypedRule typed;
        if (const auto rule = present_rule(tx)) {
            typed = {rule->article, rule->weighting, rule->workers, rule->users,
                     rule->others,  rule->quorum,    rule->proxies};
        }
        return typed;
    });
}

http::Response show_rule(web::Call& call) {
    RulePage page = read_page(call);
    if (page.may_make) {
        page.form = web::show_form(call, kRuleForm, fields::to_values(present_in(call)));
        page.form_keys = call.form_keys();
    }
    return web::page(call, head_of(call), page);
}

http::Response create_rule(web::Call& call) {
    auto typed = web::read_form<TypedRule>(call, kRuleForm);
    if (typed.ok()) {
        const TypedRule& value = typed.value;
        const auto made = call.write([&](db::WriteTx& tx) {
            return make_rule({tx, call.services, call.origin()}, {.article = value.article,
                                                                  .weighting = value.weighting,
                                                                  .workers = value.workers,
                                                                  .users = value.users,
                                                                  .others = value.others,
                                                                  .quorum = value.quorum,
                                                                  .proxies = value.proxies});
        });
        if (made) {
            return web::redirect(
                call, "/votes/rule",
                {.text =
                     tr("This version holds from now on. Votes that are announced keep theirs.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    RulePage page = read_page(call);
    page.form = web::show_form(call, kRuleForm, typed.state);
    page.form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call), page, typed.state.refusals);
}

}  // namespace

std::vector<web::Route> rule_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/votes/rule",
         Access::visitor(),
         &show_rule,
         {.summary = "The voting rule with its article, and every version before"}},
        {post,
         "/votes/rule",
         Access::needing(kRunVotes),
         &create_rule,
         {.summary = "Make the next version of the voting rule"}},
    };
}

}  // namespace agora::votes
