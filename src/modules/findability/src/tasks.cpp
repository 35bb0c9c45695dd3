#include "tasks.hpp"

#include "agora/base/text.hpp"

#include <array>

namespace agora::findability {
namespace {

using enum Reader;

constexpr std::string_view kVisitor = tr("Visitor");
constexpr std::string_view kClient = tr("Client");
constexpr std::string_view kJournalist = tr("Journalist");
constexpr std::string_view kNewcomer = tr("New member");
constexpr std::string_view kMember = tr("Member");
constexpr std::string_view kAnimator = tr("Animator");

constexpr std::array kTasks{
    Task{1, without_account, kVisitor, tr("Find a photographer near Ghent who works in Dutch")},
    Task{2, without_account, kVisitor,
         tr("Read in plain words what the cooperative is and where it wants to be in ten years")},
    Task{3, without_account, kVisitor,
         tr("See whether the Liège office is open now, and its phone number")},
    Task{4, without_account, kVisitor, tr("See public events near me this week")},
    Task{5, without_account, kVisitor,
         tr("See what it costs and takes to become a member, and sign up for the next info "
            "session")},
    Task{6, without_account, kClient, tr("Post an assignment without an account")},
    Task{7, without_account, kClient,
         tr("Find the cooperative's VAT number and account number to pay an invoice")},
    Task{8, without_account, kClient, tr("Ask the billing service to call me back")},
    Task{9, without_account, kJournalist,
         tr("Read the last impact findings and download the figures")},
    Task{10, without_account, kJournalist,
         tr("Check whether somebody speaks for the cooperative today")},
    Task{11, without_account, tr("Supplier"), tr("Read the charter and how to be listed")},
    Task{12, without_account, tr("Partner organisation"), tr("Propose a workspace for the map")},
    Task{13, without_account, kVisitor, tr("Report illegal or hurtful content")},
    Task{14, newcomer, kNewcomer, tr("Find the first steps and tick one")},
    Task{15, newcomer, kNewcomer, tr("Print the welcome booklet of my office")},
    Task{16, newcomer, kNewcomer, tr("Look up what a word of the cooperative means")},
    Task{17, newcomer, kNewcomer, tr("Ask for a welcome contact or mentor")},
    Task{18, newcomer, kNewcomer, tr("Follow the tutorial on expense notes")},
    Task{19, newcomer, kNewcomer,
         tr("Learn what an adviser does and does not do, and book an appointment")},
    Task{20, newcomer, kNewcomer, tr("Sign up for the monthly tool course in a small group")},
    Task{21, member, kMember, tr("Choose who sees my phone number, and leave the directory")},
    Task{22, member, kMember, tr("Say until when I look for work")},
    Task{23, member, kMember, tr("Open the request that fits me best, see why, and answer")},
    Task{24, member, kMember, tr("Post a project that seeks a partner")},
    Task{25, member, kMember, tr("See calls for projects with a deadline this month in my sector")},
    Task{26, member, tr("Dutch-speaking member"), tr("Ask for French proofreading of a bid")},
    Task{27, member, kMember, tr("Join the network of my profession")},
    Task{28, member, kMember,
         tr("See whether my question on authors' rights was answered before, else ask it")},
    Task{29, member, kMember, tr("Register for a full event and see my place in the waiting list")},
    Task{30, member, kMember, tr("Get my calendar on the phone")},
    Task{31, member, kMember, tr("Announce my own exhibition")},
    Task{32, member, kMember, tr("Book a room for next Monday morning")},
    Task{33, member, kMember, tr("Borrow a camera near me")},
    Task{34, member, kMember, tr("See my credits and pay for a service that I received")},
    Task{35, member, kMember, tr("Join a group purchase before it closes")},
    Task{36, member, kMember, tr("Compare packaging suppliers by what they prove of the charter")},
    Task{37, member, kMember, tr("See what became of the recommendation on a register of members")},
    Task{38, member, tr("Member with a share"),
         tr("Vote in the assembly that is going on, or give a proxy")},
    Task{39, member, kMember, tr("Answer the survey that is open")},
    Task{40, member, kMember, tr("See all open calls to take part, and apply for a working group")},
    Task{41, member, kMember, tr("Choose which mails I get and how often")},
    Task{42, member, kMember, tr("Download my data")},
    Task{43, member, kMember, tr("Report discrimination in confidence")},
    Task{44, member, tr("Experienced member"),
         tr("Find guidance on investing in equipment, and ask for a talk about growth")},
    Task{45, with_a_role, kAnimator, tr("Write to all members of my network")},
    Task{46, with_a_role, kAnimator, tr("Plan a weekly work breakfast with a room")},
    Task{47, with_a_role, tr("Secretary of a working group"),
         tr("Start a draft recommendation and see what was asked before")},
    Task{48, with_a_role, tr("Adviser"),
         tr("Take the oldest waiting case in my language, and make a frequent question of a solved "
            "one")},
    Task{49, with_a_role, tr("Ambassador"),
         tr("Take a mission that fits my sheet, and file the report of the last one")},
    Task{50, with_a_role, tr("Board member"),
         tr("Open the list of what is overdue, and enter an opinion with a point of attention")},
};

}  // namespace

std::span<const Task> all_tasks() {
    return kTasks;
}

const Task* find_task(std::int64_t number) {
    const bool is_there = number >= 1 && number <= static_cast<std::int64_t>(kTasks.size());
    return is_there ? &kTasks[static_cast<std::size_t>(number - 1)] : nullptr;
}

}  // namespace agora::findability
