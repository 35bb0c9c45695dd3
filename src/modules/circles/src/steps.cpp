#include "steps.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::circles {
namespace {

std::vector<Step> first_steps() {
    return {
        {"tell_people", State::proposed, 3, tr("Tell ten people whom you know"),
         tr("Most who come were asked by somebody."),
         tr("Hello, I would like to begin a group: “{group}”. Would you come? You can say so with "
            "one click, and it binds you to nothing: {address}")},
        {"tell_office", State::proposed, 7, tr("Ask an office to mention the proposal"),
         tr("A word at the desk or in a mail of the office reaches members whom you don't know."),
         tr("Hello, some members would like to begin “{group}”. Could you mention it to those who "
            "may be interested? Whoever would come can say so here: {address}")},
        {"remind", State::proposed, 40, tr("Remind those who hesitate"),
         tr("Many mean to answer and forget the day."),
         tr("The day is near: if enough members say that they would come, “{group}” opens. Have a "
            "last look? {address}")},
        {"first_meeting", State::starting, 14, tr("Choose a day for the first meeting and invite"),
         tr("Two weeks are short enough to keep the wish alive."),
         tr("“{group}” begins! Let us meet for the first time. Which of these days suits you? Tell "
            "what you would like to find there and what you could bring. {address}")},
        {"agree", State::starting, 45, tr("Agree on what the group wants"),
         tr("Change the founding page together; every earlier version stays.")},
        {"second_animator", State::starting, 45, tr("Find a second animator"),
         tr("Where one alone keeps things going, they stop when life comes between.")},
        {"tell_all", State::starting, 60, tr("Tell the cooperative that the group is there"),
         tr("Others learn that they can join."),
         tr("A new group meets: “{group}”. Here stands what it wants, and how you can join: "
            "{address}")},
    };
}

std::vector<Step> later_steps() {
    return {
        {"plan", State::active, 30, tr("Plan the next two meetings"),
         tr("A day in the calendar is what brings people back.")},
        {"welcome", State::active, 60, tr("Write to those who joined lately"),
         tr("Who is greeted comes again."),
         tr("Welcome to “{group}”! Good that you joined. What made you come, and what would you "
            "like us to do? You can read about the group here: {address}")},
        {"ask", State::active, 120, tr("Ask the members what they want from the group"),
         tr("What was right at the beginning may not be so any more."),
         tr("“{group}” has been going for a while. What should we keep, what should we stop, and "
            "what should we try? Two sentences are enough. {address}")},
        {"look_back", State::active, 270, tr("Look back together: what came of it?"),
         tr("Work found, costs shared, something changed: it helps others to begin.")},
        {"ask_who", State::sleeping, 14, tr("Ask who would wake the group up"),
         tr("Perhaps somebody waits to be asked."),
         tr("“{group}” has become quiet. Who would like to wake it up, with a meeting or an idea? "
            "It can be small. {address}")},
        {"like", State::sleeping, 45, tr("Look for a group that yours fits with"),
         tr("Two small groups can make one that lives.")},
        {"decide", State::sleeping, 90, tr("Decide: wake up, go on in another group, or close"),
         tr("A clear end is better than a door that nobody opens.")},
        {"thank", State::closed, 7, tr("Thank the members and tell that it has ended"),
         tr("Nobody should hear of it by chance."),
         tr("“{group}” has ended. Thank you for everything that we did there. What it wrote stays "
            "to be read: {address}")},
        {"lessons", State::closed, 30, tr("Write down what you learned"),
         tr("What did not work helps the next group as much as what did.")},
    };
}

}  // namespace

const std::vector<Step>& all_steps() {
    static const std::vector<Step> kSteps = [] {
        std::vector<Step> steps = first_steps();
        for (const Step& step : later_steps()) steps.push_back(step);
        return steps;
    }();
    return kSteps;
}

const Step* step_of(std::string_view key) {
    const auto found = std::ranges::find(all_steps(), key, &Step::key);
    return found == all_steps().end() ? nullptr : &*found;
}

}  // namespace agora::circles
