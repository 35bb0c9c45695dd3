#include "calendar_modules.hpp"

#include "agora/dates/module.hpp"
#include "agora/fairs/module.hpp"
#include "agora/meetings/module.hpp"
#include "agora/pitches/module.hpp"

namespace agora::app {

std::vector<web::Module> calendar_modules() {
    return {meetings::meetings_module(), dates::dates_module(), pitches::pitches_module(),
            fairs::fairs_module()};
}

}  // namespace agora::app
