import { createApp } from 'vue'
import FormPage from './form/FormPage.vue'
import './style/tokens.css'
import './style/parts.css'
import './style/form.css'

createApp(FormPage).mount('#app')
