#include "areas.hpp"

#include "agora/calendars/module.hpp"
#include "agora/dates/module.hpp"
#include "agora/fairs/module.hpp"
#include "agora/meetings/module.hpp"
#include "agora/pictures/module.hpp"
#include "agora/pitches/module.hpp"
#include "agora/repairs/module.hpp"
#include "agora/tables/module.hpp"

namespace agora::app {

std::vector<web::Module> calendar_modules() {
    return {pictures::pictures_module(),   meetings::meetings_module(), dates::dates_module(),
            calendars::calendars_module(), pitches::pitches_module(),   fairs::fairs_module(),
            tables::tables_module(),       repairs::repairs_module()};
}

}  // namespace agora::app
